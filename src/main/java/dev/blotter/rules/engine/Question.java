package dev.blotter.rules.engine;

import dev.blotter.rules.language.Vocabulary;
import java.util.List;
import org.drools.model.SingleConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern asks of a fact alone.
 *
 * @param number tells it apart from all other questions; from 0
 * @param look the conditions that all facts of one look meet, or none
 * @param own the other conditions
 */
record Question(int number, Class<?> type, List<Check> look, List<Check> own) {
    static Question of(int number, Class<?> type, List<SingleConstraint> look, List<SingleConstraint> own) {
        return new Question(number, type, checks(look), checks(own));
    }

    private static List<Check> checks(List<SingleConstraint> conditions) {
        return conditions.stream().map(condition -> Check.of(condition, 0)).toList();
    }

    /** Whether facts that look like this one may meet it. */
    boolean admits(Object fact) {
        return type == fact.getClass() && Check.allHold(look, new Object[] {fact});
    }

    boolean isOnConclusions() {
        return Vocabulary.CONCLUSIONS.contains(type);
    }

    /** Whether a fact that it admits meets it: the only value of a row. */
    boolean isMetBy(@Nullable Object[] fact) {
        return Check.allHold(own, fact);
    }
}
