package dev.blotter.workbench.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What analysts type beside rules, of any letters: examples and tags are read, or refused in a sentence. */
@Timeout(600)
@org.junit.jupiter.api.Tag("stress")
final class ExampleFuzzTest {
    private static final int TEXTS = 1_000 * Integer.getInteger("blotter.fuzz", 1);
    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "[a/b]\n",
            "+ ",
            "- ",
            "? ",
            "+",
            "{",
            "}",
            "{lang=",
            "{published=2024-02-30} ",
            "{title=x, lang=en} ",
            "=>",
            " => ",
            "\n=> ",
            "\"\"\"",
            "\"\"\"\n",
            "\"",
            "\n",
            "\r",
            "#",
            "type=",
            "arrests=",
            "loss=",
            "1e999999999",
            "-0",
            "NaN",
            "12",
            " USD",
            "label ",
            "label a=b",
            "KH",
            "romance-scam",
            "headline ",
            "published=",
            "title=",
            "from",
            "..",
            "nothing",
            ";",
            ",",
            "=",
            "\t",
            "\0",
            "\uFEFF",
            "\u2028",
            "抓获");

    private static final CodeLookup NAMES = CodeLookup.of(Path.of("rules"));

    @TempDir
    Path folder;

    @Test
    void anExampleIsReadOrRefusedWithItsLine() throws IOException {
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = text(new Random(seed), 30);
            Files.writeString(folder.resolve("a.examples"), text);
            Examples read = Examples.read(folder);
            assertThat(read.problems())
                    .as("seed %d: %s", seed, text)
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        }
    }

    @Test
    void aTagIsReadOrRefusedInASentence() {
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = text(new Random(seed), 4);
            try {
                assertThat(Tag.parseCorrected(text, NAMES).toString())
                        .as("seed %d: %s", seed, text)
                        .hasSizeLessThan(1_000);
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).as("seed %d: %s", seed, text).isNotBlank();
            }
        }
    }

    private static String text(Random random, int most) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(i -> random.nextInt(5) > 0 ? PIECES.get(random.nextInt(PIECES.size())) : letter(random))
                .collect(Collectors.joining());
    }

    /** Any letter of Unicode but half a pair, which no file of UTF-8 holds. */
    private static String letter(Random random) {
        int letter = random.nextInt(Character.MAX_CODE_POINT + 1);
        return Character.getType(letter) == Character.SURROGATE ? "b" : Character.toString(letter);
    }
}
