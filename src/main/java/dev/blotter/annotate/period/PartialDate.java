package dev.blotter.annotate.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year as the text names it.
 *
 * @param year the year; {@link #OPEN} when the text names none; {@link #NEVER} when it is relative to a
 *     date that the document lacks, or can't be fixed
 * @param month 1 to 12, or 0 for a whole year
 * @param day 1 to 31, or 0 for a whole month
 * @param current whether it has not ended: "this year", "this month"
 * @param bare whether it is no more than a word or number that means a date only in context: "March",
 *     "2021"
 */
record PartialDate(int year, int month, int day, boolean current, boolean bare, int first, int last) {
    static final int OPEN = 0;
    static final int NEVER = -1;

    static PartialDate of(int year, int month, int day, int first, int last) {
        boolean bare = day == 0 && (month == 0 || year == OPEN);
        return new PartialDate(year, month, day, false, bare, first, last);
    }

    /** A day; null for one that can't be fixed. */
    static PartialDate of(@Nullable LocalDate day, int first, int last) {
        return day == null
                ? new PartialDate(NEVER, 0, 0, false, false, first, last)
                : of(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), first, last);
    }

    static PartialDate current(int year, int month, int first, int last) {
        return new PartialDate(year, month, 0, true, false, first, last);
    }

    PartialDate named() {
        return new PartialDate(year, month, day, current, false, first, last);
    }

    PartialDate in(int otherYear) {
        return new PartialDate(otherYear, month, day, current, bare, first, last);
    }

    PartialDate spanning(int otherFirst, int otherLast) {
        return new PartialDate(year, month, day, current, bare, otherFirst, otherLast);
    }

    /** Its place within a year, for comparison. */
    int season() {
        return month * 32 + day;
    }
}
