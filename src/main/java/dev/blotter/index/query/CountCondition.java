package dev.blotter.index.query;

import dev.blotter.text.Plain;
import org.jspecify.annotations.Nullable;

/**
 * The size that a count must have; a count that is itself a range meets it when the two overlap. Infinity is no limit.
 *
 * @param max inclusive
 * @param currency of money, null for any
 */
public record CountCondition(
        String kind, double min, double max, @Nullable String currency) {
    public CountCondition {
        if (Double.isNaN(min) || Double.isNaN(max) || max < min) {
            throw new IllegalArgumentException(
                    "a range of counts goes upward, not from " + number(min) + " to " + number(max) + "; swap the two");
        }
    }

    /** The condition in the query language, with the currency behind it. */
    String words() {
        return kind + ":" + (min == max ? number(min) : "[" + number(min) + " TO " + number(max) + "]")
                + (currency == null ? "" : " " + currency);
    }

    private static String number(double end) {
        return !Double.isFinite(end) ? "*" : Plain.number(end);
    }
}
