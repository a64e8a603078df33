package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

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
    void jsonKeepsItsMeaning() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String text = "a\u202Eb\u0085c";

        String clean = Terminal.cleanJson(mapper.writeValueAsString(text));

        assertThat(clean).doesNotContain("\u202E", "\u0085");
        assertThat(mapper.readValue(clean, String.class)).isEqualTo(text);
    }
}
