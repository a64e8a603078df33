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
record Question(int number, Class<?> type, List<SingleConstraint> look, List<SingleConstraint> own) {
    private static final int[] ALONE = {0};

    /** Whether facts that look like this one may meet it. */
    boolean admits(Object fact) {
        return type == fact.getClass() && hold(look, fact);
    }

    boolean isOnConclusions() {
        return Vocabulary.CONCLUSIONS.contains(type);
    }

    /** Whether a fact that it admits meets it. */
    boolean isMetBy(Object fact) {
        return own.isEmpty() || hold(own, fact);
    }

    private static boolean hold(List<SingleConstraint> conditions, Object fact) {
        @Nullable Object[] values = {fact};
        for (SingleConstraint condition : conditions) {
            if (!holds(condition, ALONE, values)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a condition holds of the values at some places, three at most. */
    @SuppressWarnings("unchecked")
    static boolean holds(SingleConstraint condition, int[] places, @Nullable Object[] values) {
        try {
            return switch (places.length) {
                case 1 -> condition.getPredicate1().test(values[places[0]]);
                case 2 -> condition.getPredicate2().test(values[places[0]], values[places[1]]);
                default -> condition.getPredicate3().test(values[places[0]], values[places[1]], values[places[2]]);
            };
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a condition of a rule failed", e);
        }
    }
}
