package dev.blotter.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.Pipeline;
import dev.blotter.codes.Concepts;
import dev.blotter.codes.Concepts.Concept;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.finding.Conclusion;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.text.Annotation;
import dev.blotter.workbench.examples.ExampleReport;
import dev.blotter.workbench.examples.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that come with Blotter, and what stands beside them. */
final class ShippedRulesTest {
    private static final Path RULES = Path.of("rules");

    private static Pipeline pipeline;
    private static List<RuleInfo> rules;
    private static ExampleReport report;

    @BeforeAll
    static void runExamples() {
        pipeline = Pipeline.open(RULES, ReadOptions.DEFAULT, Path.of("target/rule-cache"));
        rules = pipeline.rules().rules();
        report = new ExampleRun(pipeline).run(RULES, rules);
    }

    @Test
    void everyExampleIsAsItShouldBe() {
        assertThat(report.failures()).isEmpty();
    }

    @Test
    void everyRuleHasAnExampleOfEachSign() {
        assertThat(report.problems()).extracting(Problem::toString).isEmpty();
        assertThat(report.passed()).isGreaterThanOrEqualTo(2 * rules.size()).isPositive();
    }

    /** So all terms of a concept in a language are in one file; a row for all languages is in that of its own. */
    @Test
    void aTermStandsInTheFileOfItsThemeAndLanguage() {
        Map<String, String> themes =
                Concepts.load(RULES).stream().collect(Collectors.toMap(Concept::name, Concept::theme));
        FraudTypes types = FraudTypes.load(RULES);

        assertThat(pipeline.terms()).isNotEmpty().allSatisfy(term -> {
            String theme = themes.computeIfAbsent(term.concept(), kind -> family(types, kind));
            String language = term.language().equals("*") ? ".." : term.language();
            assertThat(term.file()).matches("terms/" + theme + "-" + language + "[.]csv");
        });
    }

    private static String family(FraudTypes types, String kind) {
        String telecom = "telecom-network-fraud";
        return kind.equals(telecom) || types.ancestors(kind).contains(telecom) ? "telecom-fraud" : "other-fraud";
    }

    static Stream<String> vocabulary() {
        return Stream.of(Annotation.class, Conclusion.class)
                .flatMap(kinds -> Stream.of(kinds.getPermittedSubclasses()))
                .map(Class::getSimpleName);
    }

    @ParameterizedTest
    @MethodSource("vocabulary")
    void theReadmeTellsOf(String word) throws IOException {
        assertThat(Files.readString(RULES.resolve("README.md"))).containsPattern("`" + word + "[`(]");
    }
}
