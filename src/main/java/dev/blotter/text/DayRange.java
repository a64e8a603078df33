package dev.blotter.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both inclusive; each end may be open.
 *
 * @param first the first, counted from 1970-01-01; an open one is far before any day that is told
 * @param last the last; an open one is far behind
 */
public record DayRange(long first, long last) {
    private static final long NO_FIRST = LocalDate.MIN.toEpochDay();
    private static final long NO_LAST = LocalDate.MAX.toEpochDay();

    /** All days. */
    public static final DayRange ANY = new DayRange(null, null);

    public DayRange {
        if (last < first) {
            throw new IllegalArgumentException("a range of days goes forward, not from " + LocalDate.ofEpochDay(first)
                    + " to " + LocalDate.ofEpochDay(last) + "; swap the two");
        }
    }

    /** Days from one to another; null for no limit. */
    public DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {
        this(from == null ? NO_FIRST : from.toEpochDay(), to == null ? NO_LAST : to.toEpochDay());
    }

    /** The days of a text; null when it gives none. */
    public static @Nullable DayRange of(@Nullable String from, @Nullable String to) {
        return from == null || to == null ? null : new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    public static DayRange ofDay(LocalDate day) {
        return new DayRange(day, day);
    }

    /**
     * All days of a year, a month or a day: {@code 2021}, {@code 2021-09}, {@code 2021-09-30}.
     *
     * @throws DateTimeException when it is none of them
     */
    public static DayRange parse(String text) {
        return switch (text.length()) {
            case 4 ->
                new DayRange(
                        Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
            case 7 ->
                new DayRange(
                        YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
            case 10 -> ofDay(LocalDate.parse(text));
            default -> throw new DateTimeException("no year, month or day: " + text);
        };
    }

    /** The first day; null when that end is open. */
    public @Nullable LocalDate from() {
        return first == NO_FIRST ? null : LocalDate.ofEpochDay(first);
    }

    /** The last day; null when that end is open. */
    public @Nullable LocalDate to() {
        return last == NO_LAST ? null : LocalDate.ofEpochDay(last);
    }

    public boolean isAny() {
        return first == NO_FIRST && last == NO_LAST;
    }

    /** How many days it has, at least 1. */
    public long days() {
        return last - first + 1;
    }

    /** Whether both are known and have no day in common. */
    public static boolean areApart(@Nullable DayRange one, @Nullable DayRange other) {
        return one != null && other != null && !one.meets(other);
    }

    public boolean contains(DayRange other) {
        return containsReport(other, 0);
    }

    /** Whether a report of what happened in it, at most some days late, may be of these days. */
    public boolean containsReport(DayRange other, long late) {
        return other.first >= first && other.last - late <= last;
    }

    public boolean meets(DayRange other) {
        return gap(other) == 0;
    }

    /** How many days lie from the end of one to the beginning of the other; 0 when they meet. */
    public long gap(DayRange other) {
        return Math.max(0, Math.max(other.first - last, first - other.last));
    }

    /** In words: {@code 2021-09-30}, {@code 2021-09-01 to 2021-09-30}, {@code since 2021-09-01}. */
    @Override
    public String toString() {
        if (first == NO_FIRST) {
            return isAny() ? "any day" : "until " + to();
        }
        return last == NO_LAST ? "since " + from() : first == last ? "" + from() : from() + " to " + to();
    }
}
