package dev.blotter.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.RuleLanguages;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MissingRulesTest {
    private static final RuleLanguages GERMAN = new RuleLanguages(Set.of("de"));

    @Test
    void namesTheLanguagesThatRulesDoNotKnowTheCommonestFirst() {
        assertThat(MissingRules.of(Map.of("de", 40L, "ru", 2L, "th", 1_200L), GERMAN))
                .isEqualTo("no rules for Thai (1,200), Russian (2): 1,202 documents without kinds and figures"
                        + " (blotter languages)");
    }

    @Test
    void saysNothingWhereRulesKnowAll() {
        assertThat(MissingRules.of(Map.of("de", 40L, "und", 3L), GERMAN)).isEmpty();
    }
}
