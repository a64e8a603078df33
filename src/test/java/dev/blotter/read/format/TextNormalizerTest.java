package dev.blotter.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextNormalizerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " a b",
                "a b ",
                "a  b",
                "a\tb",
                "a\nb",
                "a\u00A0b",
                "a\u3000b",
                "a \u2003 b",
                "\u000Ba b",
                "a\u0085b"
            })
    void whiteSpaceOfAnySortIsOneSpace(String line) {
        assertThat(TextNormalizer.line(line)).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "\u001Bab",
                "a\u007Fb",
                "a\u009Bb",
                "a\u00ADb",
                "a\u200Bb",
                "ab\uFEFF",
                "a\u202Eb",
                "a\u2066b",
                "a\uFFFCb"
            })
    void whatCannotBeSeenIsNotThere(String line) {
        assertThat(TextNormalizer.line(line)).isEqualTo("ab");
    }

    @Test
    void aCleanLineIsReturnedAsItIs() {
        String line = "Zwölf Männer, 12 % — 公安 😀";

        assertThat(TextNormalizer.line(line)).isSameAs(line);
    }

    @Test
    void joinersThatScriptsNeedStay() {
        assertThat(TextNormalizer.line("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    }

    @Test
    void blankLinesGo() {
        assertThat(TextNormalizer.lines(List.of("", "a", " \t", "\u200B", "b ")))
                .containsExactly("a", "b");
    }
}
