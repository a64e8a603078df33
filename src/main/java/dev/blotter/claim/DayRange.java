package dev.blotter.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both inclusive.
 *
 * @param first the first, counted from the epoch
 * @param last the last
 */
record DayRange(long first, long last) {
    DayRange {
        if (last < first) {
            throw new IllegalArgumentException("days go forward, not from " + first + " to " + last);
        }
    }

    DayRange(LocalDate from, LocalDate to) {
        this(from.toEpochDay(), to.toEpochDay());
    }

    /** The days of a text; null when it gives none. */
    static @Nullable DayRange of(@Nullable String from, @Nullable String to) {
        return from == null || to == null ? null : new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Whether both are known and have no day in common. */
    static boolean areApart(@Nullable DayRange one, @Nullable DayRange other) {
        return one != null && other != null && !one.meets(other);
    }

    LocalDate from() {
        return LocalDate.ofEpochDay(first);
    }

    LocalDate to() {
        return LocalDate.ofEpochDay(last);
    }

    /** How many days it has, at least 1. */
    long days() {
        return last - first + 1;
    }

    boolean contains(DayRange other) {
        return containsReport(other, 0);
    }

    /** Whether a report of what happened in it, at most some days late, may be of these days. */
    boolean containsReport(DayRange other, long late) {
        return other.first >= first && other.last - late <= last;
    }

    boolean meets(DayRange other) {
        return gap(other) == 0;
    }

    /** How many days lie from the end of one to the beginning of the other; 0 when they meet. */
    long gap(DayRange other) {
        return Math.max(0, Math.max(other.first - last, first - other.last));
    }
}
