package dev.blotter.cli.search;

import dev.blotter.cli.option.JudgingCommand;
import dev.blotter.cli.option.SearchOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.FileFaults;
import dev.blotter.cli.output.UsageText;
import dev.blotter.cli.output.UserException;
import dev.blotter.index.BlotterIndex;
import dev.blotter.serve.SearchServer;
import dev.blotter.serve.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "serve",
        description = {
            "Search in a browser of this machine: hits, entries with their evidence, totals, reports; until Ctrl-C.",
            "Prints the address to open. Who has its token may read the whole index; other machines can't reach it."
        })
public final class ServeCommand extends JudgingCommand {
    private static final int LAST_PORT = 65_535;

    /** What a form's fields are called on a command line. */
    private static final Pattern DASHES = Pattern.compile("(^|(?<= ))--(?=[a-z])");

    @Option(names = "--port", paramLabel = "N", description = "The port of 127.0.0.1 (a free one unless given).")
    private int port;

    @Option(
            names = "--corrections",
            description = "Let pages correct documents, as correct does; without it they save searches at most.")
    private boolean corrections;

    @Option(names = "--open", description = "Open the address in the browser, too.")
    private boolean open;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new UserException("--port " + port + " is no port; give one from 1 to " + LAST_PORT);
        }
        Path folder = index.folder();
        // What is wrong with it is told here, and not on each page.
        BlotterIndex.open(folder).close();
        if (corrections) {
            rules.makeWritable();
        }
        try (SearchServer server = start(folder);
                BrowserStart browser = new BrowserStart(server.address())) {
            terminal.print(server.address().toString());
            terminal.flush();
            terminal.say("Open it in a browser; Ctrl-C ends it.");
            if (open && !browser.open()) {
                terminal.say("No browser could be started; open the address yourself.");
            }
            waitForStop(server, browser);
        }
        return ExitCode.DONE;
    }

    private SearchServer start(Path folder) {
        ServerSettings settings = new ServerSettings(
                folder,
                rules.folder(),
                rules::open,
                this::query,
                ExportCommand::write,
                corrections,
                System.getProperty("user.name", ""));
        try {
            return SearchServer.start(settings, port);
        } catch (IOException e) {
            throw new UserException("--port " + port + " can't be used (" + e.getMessage() + "); give another one");
        }
    }

    /** Reads a form as the search command reads its line, and tells what is wrong by the names of the fields. */
    private ServerSettings.Query query(List<String> form, BlotterIndex open) {
        List<String> words = new ArrayList<>(List.of("--rules=" + rules.folder()));
        words.addAll(form);
        try {
            SearchOptions question = SearchOptions.of(words, index);
            return new ServerSettings.Query(question.filter(open), question.order());
        } catch (ParameterException | UserException e) {
            String message =
                    e instanceof ParameterException usage ? UsageText.of(usage) : String.valueOf(e.getMessage());
            throw new IllegalArgumentException(DASHES.matcher(message).replaceAll(""), e);
        }
    }

    /** Until Ctrl-C, which is how it is meant to end and no failure, so that the process halts with 0. */
    private void waitForStop(SearchServer server, BrowserStart browser) {
        Thread hook = new Thread(
                () -> {
                    try (server;
                            browser) {
                        terminal.say("\nStopped.");
                    } catch (IOException e) {
                        terminal.say("blotter: " + FileFaults.sentence(e));
                    }
                    Runtime.getRuntime().halt(ExitCode.DONE);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Has the browser open an address by a file that no other user may read, since all see the arguments of a process.
     */
    private static final class BrowserStart implements AutoCloseable {
        private static final List<String> PROGRAMS = List.of("xdg-open", "open", "explorer");

        private final URI address;
        private @Nullable Path page;

        BrowserStart(URI address) {
            this.address = address;
        }

        boolean open() throws IOException {
            Path leading = Files.createTempFile("blotter", ".html");
            page = leading;
            Files.writeString(leading, "<meta http-equiv=\"refresh\" content=\"0; url=" + address + "\">\n");
            return PROGRAMS.stream().anyMatch(program -> starts(program, leading));
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
}
