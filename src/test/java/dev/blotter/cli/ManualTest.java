package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManualTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandHasAPageAndItsOptionsAreCompleted() throws IOException {
        Manual.write(folder.resolve("pages"), folder.resolve("completions/blotter"));

        assertThat(folder.resolve("pages"))
                .isDirectoryContaining("glob:**/blotter.adoc")
                .isDirectoryContaining("glob:**/blotter-check-index.adoc")
                .isDirectoryContaining("glob:**/blotter-rules-why-not.adoc");
        assertThat(Files.readString(folder.resolve("pages/blotter-search.adoc")))
                .contains("--arrests", "[*--label*=_NAME_[=VALUE]]...")
                .contains("Find documents by text and by tag")
                .contains("Exit code: 0 when something was found", "Example: blotter search \"romance scam\"");
        assertThat(Files.readString(folder.resolve("completions/blotter"))).contains("complete -F", "--arrests");
    }
}
