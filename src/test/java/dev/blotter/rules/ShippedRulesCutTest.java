package dev.blotter.rules;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Shipped;
import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Tag;
import dev.blotter.finding.Tag.Family;
import dev.blotter.rules.explain.Explanation;
import dev.blotter.rules.explain.Goal;
import dev.blotter.text.Annotations;
import dev.blotter.text.EnglishDocument;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that come with Blotter, cut. */
final class ShippedRulesCutTest {
    private static final String TEXT =
            "Police in Myanmar arrested 12 people over a romance scam on Monday. They did not"
                    + " arrest 30 people. Prosecutors plan to arrest 40 more suspects. A court jailed nine men for wire fraud."
                    + " Police rescued 14 victims from a scam compound near Myawaddy. Victims lost $2.5 million last year."
                    + " The gang ran an online scam; 26 were deported to China.";

    private static RuleSet rules;

    @BeforeAll
    static void load() {
        rules = RuleSet.load(Shipped.RULES, Shipped.TYPES, ANNOTATOR.concepts(), Path.of("target/rule-cache"));
    }

    private static Annotations annotations(String text) {
        return ANNOTATOR.annotate(EnglishDocument.of("a", "sha256:0", null, text));
    }

    /** The rules that come to their end are those that concluded: a beginning means what the rule means. */
    @ParameterizedTest
    @CsvSource({
        "COUNT, arrests",
        "COUNT, charged",
        "COUNT, convicted",
        "COUNT, repatriated",
        "COUNT, rescued",
        "COUNT, loss",
        "COUNT, victims",
        "FRAUD_TYPE, romance-scam",
        "FRAUD_TYPE, scam-compound",
        "FRAUD_TYPE, telecom-network-fraud",
        "FRAUD_TYPE, job-scam",
        "FRAUD_TYPE, investment-scam"
    })
    void aRuleMeetsAllItsConditionsExactlyWhenItConcludes(Family family, String name) {
        Annotations seen = annotations(TEXT);
        Explanation explained = rules.explain(seen);

        assertThat(ended(seen, explained, new Tag(family, name, ""))).isEqualTo(concluded(explained, name));
    }

    private static Set<String> ended(Annotations seen, Explanation explained, Tag tag) {
        return rules.nearMisses(Goal.of(tag), seen, explained).stream()
                .filter(miss -> miss.unmet() == null)
                .map(miss -> miss.rule().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> concluded(Explanation explained, String name) {
        return explained.reasons().stream()
                .filter(reason -> name(reason.conclusion()).equals(name))
                .flatMap(reason -> reason.grounds().stream())
                .map(ground -> ground.rule().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Conclusion conclusion) {
        return switch (conclusion) {
            case Count count -> count.kind();
            case FraudType type -> type.code();
            default -> "";
        };
    }
}
