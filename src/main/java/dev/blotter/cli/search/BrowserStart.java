package dev.blotter.cli.search;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has the browser open an address with a token. It gets a file that leads there and that no other user may read, since
 * all users see the arguments of a process.
 */
final class BrowserStart implements AutoCloseable {
    private final URI address;
    private final List<String> programs;
    private @Nullable Path page;

    BrowserStart(URI address) {
        this(address, List.of("xdg-open", "open"));
    }

    /**
     * @param programs that open a file, the first that is there is taken
     */
    BrowserStart(URI address, List<String> programs) {
        this.address = address;
        this.programs = programs;
    }

    /** Whether a program could be started. */
    boolean open() throws IOException {
        Path leading = Files.createTempFile("blotter", ".html");
        page = leading;
        Files.writeString(leading, "<meta http-equiv=\"refresh\" content=\"0; url=" + address + "\">\n");
        return programs.stream().anyMatch(program -> starts(program, leading));
    }

    private static boolean starts(String program, Path page) {
        try {
            new ProcessBuilder(program, page.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            Files.deleteIfExists(page);
        }
    }
}
