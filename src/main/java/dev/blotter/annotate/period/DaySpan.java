package dev.blotter.annotate.period;

import java.time.LocalDate;

/** Days from one to another; {@code form} as in a period. */
record DaySpan(LocalDate from, LocalDate to, String form) {
    static DaySpan range(LocalDate from, LocalDate to) {
        return new DaySpan(from, to, "range");
    }

    static DaySpan day(LocalDate day) {
        return new DaySpan(day, day, "day");
    }
}
