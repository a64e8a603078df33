package dev.blotter.annotate.period;

import java.time.LocalDate;

/** Days from one to another; {@code form} as in a period. */
record Stretch(LocalDate from, LocalDate to, String form) {
    static Stretch range(LocalDate from, LocalDate to) {
        return new Stretch(from, to, "range");
    }

    static Stretch day(LocalDate day) {
        return new Stretch(day, day, "day");
    }
}
