package dev.blotter.index.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another.
 *
 * @param from the first, null for no limit
 * @param to the last, inclusive, null for no limit
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** All days, and also having no date. */
    public static final DateRange ANY = new DateRange(null, null);

    public DateRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a range of days goes forward, not from " + from + " to " + to + "; swap the two");
        }
    }

    /** The range in the query language. */
    String words() {
        return "[" + (from == null ? "*" : from) + " TO " + (to == null ? "*" : to) + "]";
    }

    public boolean isAny() {
        return from == null && to == null;
    }

    long firstDay() {
        return from == null ? Long.MIN_VALUE : from.toEpochDay();
    }

    long lastDay() {
        return to == null ? Long.MAX_VALUE : to.toEpochDay();
    }
}
