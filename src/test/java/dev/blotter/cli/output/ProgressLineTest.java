package dev.blotter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressLineTest {
    private static void run(OutputStream err, String tty, boolean wished) {
        Terminal terminal = Terminal.of(OutputStream.nullOutputStream(), err, tty, 80);
        try (ProgressLine line = new ProgressLine(terminal, wished, "Judging", "documents")) {
            line.at(1, 4, 0);
            line.at(3, 4, 2);
            line.at(5, 9, 2);
        }
    }

    private static String shown(String tty, boolean wished) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        run(err, tty, wished);
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"err", "'out,err'"})
    void aPersonSeesHowFarItIsAndNothingStaysOfIt(String tty) {
        String shown = shown(tty, true);

        assertThat(shown)
                .contains("Judging", " 3/4 documents", " 5/9 documents", "  2 failed")
                .startsWith("\rJudging …\r")
                .doesNotContain("\n");
        assertThat(shown.split("\r"))
                .allSatisfy(line -> assertThat(Terminal.columns(line)).isLessThan(80));
        assertThat(shown.stripTrailing().length()).isLessThan(shown.length() - 70);
        assertThat(shown).endsWith("\r");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "out, true", "err, false"})
    void aFileAPipeAndWhoWantsNoneAreSpared(String tty, boolean wished) {
        assertThat(shown(tty, wished)).isEmpty();
    }

    @Test
    void theRunGoesOnWhenNobodyWatchesAnyMore() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        run(closed, "err", true);
    }
}
