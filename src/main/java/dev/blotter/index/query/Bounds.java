package dev.blotter.index.query;

import dev.blotter.text.DayRange;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * The ends of a range in a query, null when open, and whether each is meant too. The methods throw an
 * IllegalArgumentException with a sentence for the user when an end can't be read.
 */
public record Bounds(@Nullable String from, @Nullable String to, boolean withFrom, boolean withTo) {

    /** Days; a month or a year stands for all of its days. */
    public DayRange days() {
        long first = DayRange.ANY.first();
        long last = DayRange.ANY.last();
        if (from != null) {
            first = withFrom ? range(from).first() : range(from).last() + 1;
        }
        if (to != null) {
            last = withTo ? range(to).last() : range(to).first() - 1;
        }
        return new DayRange(first, last);
    }

    CountCondition sizes(String kind) {
        double min = from == null ? Double.NEGATIVE_INFINITY : number(from);
        double max = to == null ? Double.POSITIVE_INFINITY : number(to);
        return new CountCondition(kind, withFrom ? min : Math.nextUp(min), withTo ? max : Math.nextDown(max), null);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number; write it in digits, such as 1000000", e);
        }
    }

    private static DayRange range(String text) {
        try {
            return DayRange.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no date; write it as 2021, 2021-09 or 2021-09-30", e);
        }
    }
}
