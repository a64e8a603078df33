package dev.blotter.annotate.period;

import java.time.LocalDate;

/** Days from one to another, as tokens name them; {@code form} as in a period. */
record Stretch(LocalDate from, LocalDate to, String form, int first, int last) {

    Stretch spanning(int from, int to) {
        return new Stretch(this.from, this.to, form, from, to);
    }
}
