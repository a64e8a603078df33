package dev.blotter.text;

import org.jspecify.annotations.Nullable;

/**
 * A number of something: "more than 300 suspects", "37.3万名", "¥1.2亿". It spans from the qualifier
 * to the noun. Ages, years, dates, percentages, shares ("one in four"), measures, lengths of sentences, and the
 * numbers of sections, items, houses, models and telephones are none.
 *
 * @param value the number, or the lower end of a range; money in whole units of its currency
 * @param upper the upper end of a range, else null
 * @param qualifier {@code exact}, {@code at-least}, {@code approx} or {@code at-most}
 * @param of what is counted: the last part of an {@code of.…} concept of the term files, such as
 *     {@code people}; {@code money}; or {@code none} when no noun follows
 * @param currency an ISO 4217 code when {@code of} is {@code money}, else null
 */
public record Quantity(
        double value,
        @Nullable Double upper,
        String qualifier,
        String of,
        @Nullable String currency,
        int sentence,
        int clause,
        int token,
        int last,
        int begin,
        int end)
        implements Annotation {

    public Quantity {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a quantity is 0 or more, not " + value);
        }
        if (upper != null && upper < value) {
            throw new IllegalArgumentException("a range goes up, not from " + value + " to " + upper);
        }
    }

    /** The same number of something else. */
    public Quantity counting(String what, @Nullable String itsCurrency) {
        return new Quantity(value, upper, qualifier, what, itsCurrency, sentence, clause, token, last, begin, end);
    }

    /** Rules join facts by equality again and again, and where they stand tells all but a few apart. */
    @Override
    public int hashCode() {
        return 31 * token + last;
    }
}
