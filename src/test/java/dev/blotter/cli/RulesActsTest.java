package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules acts}, as a user types it. */
final class RulesActsTest {
    private static final String SENTENCE = "Police say twelve men were arrested, and four people may be charged.";

    @TempDir
    Path folder;

    private static Cli.Result acts(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"rules", "acts", "--rules", "rules"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return blotter(all);
    }

    @Test
    void aSentenceIsFollowedByItsActs() {
        Cli.Result said = acts(SENTENCE);

        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).isEqualTo(SENTENCE + """

                  arrested (arrests) — passive — 12 people — patient — fact — this event — by captor
                  charged (charged) — passive — 4 people — patient — possible — this event — by captor
                """);
    }

    @Test
    void actsArePrintedAsJson() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), SENTENCE + "\nNothing is said here.\n");
        Cli.Result said = acts(file.toString(), "--format", "jsonl");

        JsonNode sentences = new ObjectMapper().readTree(said.out()).get("sentences");
        assertThat(sentences).hasSize(1);
        assertThat(sentences.get(0).get("acts").get(1).get("said").asText()).isEqualTo("possible");
    }

    @Test
    void aTextWithoutFiguresHasNone() {
        Cli.Result said = acts("Nothing is said here.");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out()).isEqualTo("sentence: no sentence says anything of a figure\n");
    }
}
