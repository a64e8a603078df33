package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of any letters: each is read, or refused with a place in it. */
final class CsvFuzzTest {
    private static final int TABLES = Integer.getInteger("hostile", 1_000);
    private static final List<String> SIGNS =
            List.of(",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "#", "=", " ", "\u00a0", "\uFEFF", "\0", "??");

    @TempDir
    Path folder;

    @Test
    void isReadOrRefused() throws IOException {
        Path file = folder.resolve("a.csv");
        for (int seed = 0; seed < TABLES; seed++) {
            String text = text(new Random(seed));
            Files.writeString(file, text);
            List<Problem> problems = problems(file);
            long lines = text.lines().count();
            assertThat(problems)
                    .as("seed %d: %s", seed, text)
                    .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, (int) Math.max(1, lines)));
        }
    }

    private List<Problem> problems(Path file) {
        try {
            List<Problem> problems = Cells.check(folder, file);
            Csv.read(folder, file, "a").forEach(row -> row.problem("a", "any"));
            return problems;
        } catch (ProblemsException refused) {
            return refused.problems();
        }
    }

    private static String text(Random random) {
        String head = random.nextBoolean() ? "a,b\n" : "";
        return head
                + IntStream.range(0, random.nextInt(60))
                        .mapToObj(i -> random.nextInt(3) > 0 ? SIGNS.get(random.nextInt(SIGNS.size())) : letter(random))
                        .collect(Collectors.joining());
    }

    /** Any letter of Unicode but half a pair, which no file of UTF-8 holds. */
    private static String letter(Random random) {
        int letter = random.nextInt(3) > 0 ? 'a' + random.nextInt(3) : random.nextInt(Character.MAX_CODE_POINT + 1);
        return Character.getType(letter) == Character.SURROGATE ? "b" : Character.toString(letter);
    }
}
