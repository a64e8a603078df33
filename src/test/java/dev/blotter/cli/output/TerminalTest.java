package dev.blotter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.cli.Cli;
import dev.blotter.cli.Main;
import dev.blotter.text.Plain;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTest {
    @Test
    void scrapedTextCanNotSteerATerminal() {
        String hostile = "a\u001B[31mred\u0007 \u009B2J \u202Egnp.exe\u2066 \rover\bwrite";

        assertThat(Terminal.clean(hostile)).isEqualTo("a [31mred   2J \uFFFDgnp.exe\uFFFD  over write");
    }

    @Test
    void linesAndLettersOfAllScriptsStay() {
        String honest = "Ünïcode\n公安机关 抓获 37.3万名 — ½ 👮";

        assertThat(Terminal.clean(honest)).isEqualTo(honest);
    }

    @Test
    void theJoinersOfPersianAndOfEmojisStay() {
        String joined = "می\u200Cخواهم 👨\u200D👩";

        assertThat(Terminal.clean(joined)).isEqualTo(joined);
    }

    @Test
    void aLineIsOneLine() {
        assertThat(Terminal.line("a\r\nb\u2028c")).isEqualTo("a  b\u2028c");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFault() {
        Cli.Result result = Cli.into(new Failing("Broken pipe"), "--help");

        assertThat(result.code()).as(result.toString()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aFullDiskIsToldInOneSentence() {
        Cli.Result result = Cli.into(new Failing("No space left on device"), "--help");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "blotter: the output can't be written: No space left on device; write it to another place\n");
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "20, 55", "80, 80", "300, 120"})
    void helpFitsAnyTerminalAlsoOneThatDoesNotKnowItsWidth(String columns, int width) {
        System.setProperty("blotter.columns", columns);
        try {
            assertThat(Main.commandLine(Terminal.ofProcess()).getUsageHelpWidth())
                    .isEqualTo(width);
        } finally {
            System.clearProperty("blotter.columns");
        }
    }

    /** A stream that can't be written. */
    private static final class Failing extends OutputStream {
        private final String reason;

        Failing(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }

    @Test
    void jsonKeepsItsMeaning() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String text = "a\u202Eb\u0085c";

        String clean = Plain.json(mapper.writeValueAsString(text));

        assertThat(clean).doesNotContain("\u202E", "\u0085");
        assertThat(mapper.readValue(clean, String.class)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "诈骗, 4", "ＡＢ, 4", "e\u0301té, 3", "a\u200Db, 2", "👮, 2", "한국, 4", "½…, 2"})
    void countsWhatATerminalShows(String text, int columns) {
        assertThat(Terminal.columns(text)).isEqualTo(columns);
    }

    @Test
    void aPersonSeesColoursAndAPipeSigns() {
        Terminal pipe = Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), "err", 80);

        assertThat(pipe.bold("a") + pipe.dim("b") + pipe.marked("c")).isEqualTo("abc");
        if (System.getenv("NO_COLOR") == null) {
            Terminal person = Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), "out", 80);
            assertThat(person.bold("a")).matches("\u001B\\[\\d+ma\u001B\\[0m");
        }
    }
}
