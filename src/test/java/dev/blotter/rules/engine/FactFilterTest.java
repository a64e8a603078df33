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
        return new FactPattern(Term.class, wanted);
    }

    @Test
    void aFactPassesThatAPatternNames() {
        FactFilter filter = reading(terms(Map.of("concept", Set.of("arrest", "charge"))));

        assertThat(filter).accepts(term("arrest", 1), term("charge", 1)).rejects(term("victim", 1), people(3, 1));
    }

    @Test
    void aPatternWithoutAConceptLetsAllConceptsIn() {
        FactFilter filter = reading(terms(Map.of("concept", Set.of("arrest"))), terms(Map.of()));

        assertThat(filter).accepts(term("arrest", 1), term("victim", 1));
    }

    @Test
    void aTermOfAnotherSortStaysOut() {
        FactFilter filter = reading(terms(Map.of("sort", Set.of("weak"))));

        assertThat(filter).rejects(term("arrest", 1));
    }

    @Test
    void aFigureOfWhatNoPatternNamesStaysOut() {
        FactFilter filter = reading(new FactPattern(Quantity.class, Map.of("of", Set.of("money"))));

        assertThat(filter).rejects(people(3, 1), term("arrest", 1));
        assertThat(reading(new FactPattern(Quantity.class, Map.of()))).accepts(people(3, 1));
    }
}
