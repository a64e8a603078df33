package dev.blotter.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.rules.Facts;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LookTest {
    private static final Look LOOK = new Look(Term.class, "arrests", "verb", "of.people", "after");

    @Test
    void factsLookAlikeWhereverTheyStand() {
        Look look = Look.of(Facts.people(3, 4));
        assertThat(Look.of(Facts.people(5, 20))).isEqualTo(look).hasSameHashCodeAs(look);
    }

    @Test
    void oneOtherTextMakesAnotherLook() {
        assertThat(Stream.of(
                        new Look(Quantity.class, "arrests", "verb", "of.people", "after"),
                        new Look(Term.class, "charges", "verb", "of.people", "after"),
                        new Look(Term.class, "arrests", "noun", "of.people", "after"),
                        new Look(Term.class, "arrests", "verb", "of.cases", "after"),
                        new Look(Term.class, "arrests", "verb", "of.people", "before")))
                .doesNotContain(LOOK)
                .doesNotHaveDuplicates();
    }
}
