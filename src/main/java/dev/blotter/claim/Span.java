package dev.blotter.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both inclusive. */
record Span(LocalDate from, LocalDate to) {
    Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("days go forward, not from " + from + " to " + to);
        }
    }

    /** How many days it has, at least 1. */
    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Whether a report of what happened in it, at most some days late, may be of these days. */
    boolean containsReport(Span other, long late) {
        return !other.from.isBefore(from) && !other.to.minusDays(late).isAfter(to);
    }

    /** Whether both are known and have no day in common. */
    static boolean areApart(@Nullable Span one, @Nullable Span other) {
        return one != null && other != null && !one.meets(other);
    }

    boolean meets(Span other) {
        return gap(other) == 0;
    }

    /** How many days lie from the end of one to the beginning of the other; 0 when they meet. */
    long gap(Span other) {
        return Math.max(0, Math.max(ChronoUnit.DAYS.between(to, other.from), ChronoUnit.DAYS.between(other.to, from)));
    }
}
