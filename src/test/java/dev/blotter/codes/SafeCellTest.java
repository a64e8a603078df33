package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SafeCellTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "news/a.txt,news/a.txt",
                " a.txt,\\u0020a.txt",
                "a.txt ,a.txt\\u0020",
                "=HYPERLINK(1),'=HYPERLINK(1)",
                "'=1,''=1",
                "'a'.txt,'a'.txt",
                "-1,'-1",
                "a-b,a-b",
                "a\\u001bb,a\\u005cu001bb",
                "C:\\users,C:\\users",
                "|a\nb|,a\\u000ab",
                "$1.txt,$1.txt"
            })
    void isWrittenLikeThis(String text, String cell) {
        assertThat(SafeCell.write(text)).isEqualTo(cell);
        assertThat(SafeCell.read(cell)).isEqualTo(text);
    }

    @Test
    @Tag("stress")
    void whateverIsWrittenIsReadAgainAndHarmless() {
        List<String> pieces = List.of(
                "'",
                "=",
                "+",
                "-",
                "@",
                "＝",
                " ",
                "\t",
                "\n",
                "\r",
                "\\",
                "u",
                "005c",
                "\\u001b",
                "\u001b[2J",
                "\u202e",
                "\ud800",
                "\udc00",
                "\ue000",
                "\u2028",
                "\u200d",
                "a",
                ",",
                "\"",
                ";",
                "#",
                "$1",
                "é",
                "日",
                "\ud83d\ude00",
                "\u00a0",
                "\u0000",
                "\u0085",
                "\ufeff");
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(7); left > 0; left--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String cell = SafeCell.write(text.toString());
            assertThat(SafeCell.read(cell)).as(cell).isEqualTo(text.toString());
            assertThat(cell)
                    .matches("[^\\p{Cc}\\p{Co}\\p{Cs}\\u2028\\u202e\\ufeff]*+")
                    .isEqualTo(cell.trim());
            assertThat(SafeCell.isFormula(cell)).as(cell).isFalse();
        }
    }
}
