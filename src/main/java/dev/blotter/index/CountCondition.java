package dev.blotter.index;

import dev.blotter.finding.Count;
import org.jspecify.annotations.Nullable;

/**
 * The size that a count must have. A count that is itself a range, "100 to 150", meets it when the
 * two overlap.
 *
 * @param kind one of {@link Count#KINDS}
 * @param min the least size, negative infinity for no limit
 * @param max the greatest size, inclusive, infinity for no limit
 * @param currency of money, null for any
 */
public record CountCondition(
        String kind, double min, double max, @Nullable String currency) {
    public CountCondition {
        if (!Count.KINDS.contains(kind)) {
            throw new IllegalArgumentException("'" + kind + "' is no kind of count; use one of " + Count.KINDS);
        }
        if (Double.isNaN(min) || Double.isNaN(max) || max < min) {
            throw new IllegalArgumentException(
                    "a range of counts goes upward, not from " + min + " to " + max + "; swap the two");
        }
    }
}
