package dev.blotter.annotate.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A number as tokens spell it, before anything is known of what it counts.
 *
 * @param upper the upper end of a range, else null
 * @param kind how it is written
 * @param scaled whether a word such as million stands in it
 * @param qualifier a qualifier inside the number ("1200余万"), else null
 */
record SpelledNumber(
        double value,
        @Nullable Double upper,
        int first,
        int last,
        Kind kind,
        boolean scaled,
        @Nullable String qualifier) {
    enum Kind {
        DIGITS,
        WORDS,
        HAN
    }

    private static final double HAIR = 1e-12;

    SpelledNumber upTo(SpelledNumber other) {
        return new SpelledNumber(value, other.value, first, other.last, kind, scaled || other.scaled, qualifier);
    }

    /** "4.1 million" is whole, though the product of the two numbers misses it by a hair. */
    SpelledNumber times(double factor) {
        double product = value * factor;
        double near = Math.rint(product);
        double times = Math.abs(near - product) < HAIR * near ? near : product;
        return new SpelledNumber(times, upper, first, last, kind, true, qualifier);
    }

    SpelledNumber plus(SpelledNumber rest) {
        return new SpelledNumber(value + rest.value, null, first, rest.last, kind, true, rest.qualifier);
    }

    SpelledNumber spanning(int from, int to) {
        return new SpelledNumber(value, upper, from, to, kind, scaled, qualifier);
    }
}
