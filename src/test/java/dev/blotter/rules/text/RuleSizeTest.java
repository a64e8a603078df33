package dev.blotter.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.rules.RuleFolder;
import dev.blotter.rules.language.FileCheck;
import dev.blotter.rules.language.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule files of any letters: what is within the limits is parsed and checked, and nothing else thrown. */
final class RuleSizeTest {
    private static final int TEXTS = Integer.getInteger("hostile", 1_000);
    private static final FraudTypes TYPES = FraudTypes.load(Path.of("rules"));
    private static final List<String> WORDS = List.of(
            "rule \"x\" ",
            "when ",
            "then ",
            "end\n",
            "Term( ",
            "not ",
            "exists ",
            "( ",
            ") ",
            "in ( ",
            ", ",
            "; ",
            "|| ",
            "or ",
            "$t : ",
            "token ",
            "== ",
            "1 ",
            "\"a\" ",
            "'",
            "/*",
            "*/",
            "//",
            "\n",
            "@misses(",
            "accumulate( ",
            "insertLogical( new Label( \"a\", \"b\", $t ) );",
            "{",
            "}",
            "[",
            "]",
            ".",
            "#",
            "\\",
            "<",
            "!");

    @Test
    void countsRulesAndWhatStandsInThem() {
        RuleSize size = RuleSize.of(
                new Source(
                        "a.drl",
                        "rule \"rule\" // rule\nwhen Term( token == 1 || token in ( 1, 2 ), phrase == \"a, b\" ) then end\nrule \"b\" when"));

        assertThat(size.problem()).isEmpty();
        assertThat(size.rules()).isEqualTo(2);
        assertThat(size.conditions()).isEqualTo(4);
    }

    @Test
    void whatIsWithinTheLimitsIsCheckedToItsEnd() {
        int parsed = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = text(new Random(seed));
            Source source = new Source("theme/a.drl", text);
            List<Problem> problems = new ArrayList<>();
            RuleSize size = RuleSize.of(source);
            size.problem().ifPresent(problems::add);
            RuleFile file = size.problem().isPresent() ? null : RuleFile.parse(source, Trust.VOCABULARY, problems);
            if (file != null) {
                parsed++;
                new FileCheck(new Vocabulary(TYPES, RuleFolder.CONCEPTS, List.of(), CountTable.KINDS), file, problems)
                        .check();
            }
            assertThat(problems)
                    .as("seed %d: %s", seed, text)
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        }
        assertThat(parsed).isPositive();
    }

    private static String text(Random random) {
        String head = random.nextBoolean() ? "rule \"x\" when $t : Term( " : "";
        String tail = random.nextBoolean() ? " ) then insertLogical( new Label( \"a\", \"b\", $t ) ); end" : "";
        return head
                + IntStream.range(0, random.nextInt(12))
                        .mapToObj(i -> random.nextInt(6) > 0 ? WORDS.get(random.nextInt(WORDS.size())) : letter(random))
                        .collect(Collectors.joining())
                + tail;
    }

    private static String letter(Random random) {
        int letter = random.nextInt(Character.MAX_CODE_POINT + 1);
        return Character.getType(letter) == Character.SURROGATE ? "b" : Character.toString(letter);
    }
}
