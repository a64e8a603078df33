package dev.blotter.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** How long the time is that one bar stands for. */
enum TimeBucket {
    MONTH(1, "MMM u"),
    QUARTER(3, "QQQ u"),
    YEAR(12, "u");

    /** How many bars can be told apart on a page. */
    static final int MOST = 40;

    private final int months;
    private final DateTimeFormatter label;

    TimeBucket(int months, String label) {
        this.months = months;
        this.label = DateTimeFormatter.ofPattern(label, Locale.US);
    }

    /** The shortest step by which no more than {@link #MOST} bars lead from one day to another; else years. */
    static TimeBucket between(LocalDate first, LocalDate last) {
        return List.of(values()).stream()
                .filter(step -> step.count(first, last) <= MOST)
                .findFirst()
                .orElse(YEAR);
    }

    LocalDate start(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    LocalDate next(LocalDate start) {
        return start.plusMonths(months);
    }

    /** The first day of the step with the oldest day, or of the oldest for which there is room when the last has a bar. */
    LocalDate first(LocalDate oldest, LocalDate last) {
        LocalDate start = start(oldest);
        LocalDate room = start(last).minusMonths((MOST - 1L) * months);
        return start.isBefore(room) ? room : start;
    }

    long count(LocalDate first, LocalDate last) {
        return ChronoUnit.MONTHS.between(start(first), start(last)) / months + 1;
    }

    /** How a person calls the step that begins on a day: {@code Oct 2021}, {@code Q4 2021}, {@code 2021}. */
    String label(LocalDate start) {
        return label.format(start);
    }

    /** What it is called: {@code month}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
