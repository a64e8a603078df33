package dev.blotter.rules.engine;

import static dev.blotter.rules.Facts.people;
import static dev.blotter.rules.Facts.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.rules.language.FactPattern;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FactFilterTest {
    private static FactFilter reading(FactPattern... patterns) {
        return new FactFilter(List.of(List.of(patterns)));
    }

    private static FactPattern terms(Map<String, Set<String>> wanted) {
        return new FactPattern(Term.class, wanted, false);
    }

    private static FactPattern needed(Class<?> type, Map<String, Set<String>> wanted) {
        return new FactPattern(type, wanted, true);
    }

    @Test
    void aFactPassesThatAPatternNames() {
        FactFilter filter = reading(terms(Map.of("concept", Set.of("arrest", "charge"))));

        assertThat(filter.readable(List.of(term("arrest", 1), term("victim", 1), people(3, 1), term("charge", 1))))
                .containsExactly(term("arrest", 1), term("charge", 1));
    }

    @Test
    void aPatternWithoutAConceptLetsAllConceptsIn() {
        FactFilter filter = reading(terms(Map.of("concept", Set.of("arrest"))), terms(Map.of()));

        assertThat(filter.readable(List.of(term("arrest", 1), term("victim", 1))))
                .hasSize(2);
    }

    @Test
    void aTermOfAnotherSortStaysOut() {
        FactFilter filter = reading(terms(Map.of("sort", Set.of("weak"))));

        assertThat(filter.readable(List.of(term("arrest", 1)))).isEmpty();
    }

    @Test
    void aFigureOfWhatNoPatternNamesStaysOut() {
        FactFilter filter = reading(new FactPattern(Quantity.class, Map.of("of", Set.of("money")), false));

        assertThat(filter.readable(List.of(people(3, 1), term("arrest", 1)))).isEmpty();
        assertThat(reading(new FactPattern(Quantity.class, Map.of(), false)).readable(List.of(people(3, 1))))
                .containsExactly(people(3, 1));
    }

    @Test
    void noFactIsReadForARuleThatLacksAnother() {
        FactFilter filter = reading(
                needed(Term.class, Map.of("concept", Set.of("arrest"))),
                needed(Quantity.class, Map.of("of", Set.of("people"))));

        assertThat(filter.readable(List.of(term("arrest", 1)))).isEmpty();
        assertThat(filter.readable(List.of(term("arrest", 1), people(3, 1)))).hasSize(2);
    }

    @Test
    void aFactIsReadThatAnotherRuleCanMatch() {
        FactFilter filter = new FactFilter(List.of(
                List.of(needed(Term.class, Map.of()), needed(Quantity.class, Map.of())),
                List.of(needed(Term.class, Map.of("concept", Set.of("victim"))))));

        assertThat(filter.readable(List.of(term("arrest", 1), term("victim", 1))))
                .containsExactly(term("victim", 1));
    }
}
