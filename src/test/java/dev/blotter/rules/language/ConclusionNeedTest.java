package dev.blotter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts conditions allow: a fact with another is kept from the rules. */
final class ConclusionNeedTest {
    private static Map<String, Set<String>> wanted(String... conditions) {
        return ConclusionNeed.wanted(Stream.of(conditions).map(Condition::parse).toList());
    }

    @Test
    void allConditionsTogether() {
        assertThat(wanted("concept in ( \"arrests\", \"charged\" )", "sort == \"verb\"", "sentence == 0"))
                .isEqualTo(Map.of("concept", Set.of("arrests", "charged"), "sort", Set.of("verb")));
        assertThat(wanted("concept in ( \"arrests\", \"charged\" )", "concept == \"charged\""))
                .isEqualTo(Map.of("concept", Set.of("charged")));
    }

    @Test
    void bothSidesOfAnOr() {
        assertThat(
                        wanted(
                                "sentence == 0 && concept in ( \"event\", \"survey\" ) || sentence <= 5 && concept == \"advice\""))
                .isEqualTo(Map.of("concept", Set.of("event", "survey", "advice")));
        assertThat(wanted("( concept == \"event\" || concept == \"survey\" ) && sort == \"verb\""))
                .isEqualTo(Map.of("concept", Set.of("event", "survey"), "sort", Set.of("verb")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concept == \"event\" || sentence == 0",
                "concept == \"event\" || group == \"loss\"",
                "concept != \"event\"",
                "concept not in ( \"event\", \"survey\" )",
                "!( concept == \"event\" )",
                "concept == $t.concept"
            })
    void anyTextWhereOneSideOfAConditionAllowsIt(String condition) {
        assertThat(wanted(condition)).isEmpty();
    }

    @Test
    void aPatternWithoutConditionsAllowsAnyText() {
        assertThat(ConclusionNeed.wanted(List.of())).isEmpty();
    }
}
