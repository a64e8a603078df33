package dev.blotter.annotate.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScannerTest {
    private static final List<String> AROUND =
            List.of("|", "a|b", "1|2", "1|a", "a|1", "1,|", "a.|", "a'|", "-|-", "||");

    /** Of code points that mean nothing, a million, so many are alike. */
    private static final int ONE_IN = 16;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "held 𝟏𝟐 people | held 𝟏𝟐 people",
                "held 𝟏𝟐,𝟓𝟎𝟎 people | held 𝟏𝟐,𝟓𝟎𝟎 people",
                "𝟏𝟐-𝟏𝟑 and 𝟓–𝟕 | 𝟏𝟐 𝟏𝟑 and 𝟓 𝟕",
                "x𝟏 and 𝐚𝐛 and 𝐚-𝐛 | x 𝟏 and 𝐚𝐛 and 𝐚 𝐛",
                "𝟏 𝟎𝟏𝟑 and 𝟏.𝟓. | 𝟏 𝟎𝟏𝟑 and 𝟏.𝟓 .",
            })
    void cutsDigitsOfTwoUnits(String text, String expected) {
        assertThat(String.join(" ", texts(text.strip(), "en"))).isEqualTo(expected.strip());
    }

    @Tag("stress")
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void advancesOverEveryCharacter(String language) {
        Scanner scanner = new Scanner(Abbreviations.builtIn(), language, new WordCache(language, stem -> -1));
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> isCharacter(c) || c % ONE_IN == 0)
                .forEach(c -> advances(scanner, Character.toString(c)));
    }

    private static void advances(Scanner scanner, String character) {
        for (String around : AROUND) {
            String text = around.replace("|", character);
            String fault = fault(text, scanner.scan(text, 0, text.length()).pieces());
            if (!fault.isEmpty()) {
                fail("U+%04X in '%s': %s", character.codePointAt(0), around, fault);
            }
        }
    }

    private static boolean isCharacter(int c) {
        return Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE;
    }

    /** What is wrong with pieces: they go on from left to right, and between them are only spaces and hyphens. */
    private static String fault(String text, List<Line.Piece> pieces) {
        int last = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).begin() < last
                    || pieces.get(i).end() <= pieces.get(i).begin()
                    || pieces.get(i).end() > text.length()) {
                return "piece " + i + " from " + pieces.get(i).begin() + " to "
                        + pieces.get(i).end();
            }
            if (!isBetween(text.substring(last, pieces.get(i).begin()))) {
                return "nothing holds what is before piece " + i;
            }
            last = pieces.get(i).end();
        }
        return isBetween(text.substring(last)) ? "" : "nothing holds the end";
    }

    private static boolean isBetween(String text) {
        return text.isEmpty() || text.codePoints().allMatch(c -> Scanner.isSpace(c) || "-‐‑–".indexOf(c) >= 0);
    }

    private static List<String> texts(String text, String language) {
        return new Scanner(Abbreviations.builtIn(), language, new WordCache(language, stem -> -1))
                .scan(text, 0, text.length()).pieces().stream()
                        .map(piece -> text.substring(piece.begin(), piece.end()))
                        .toList();
    }
}
