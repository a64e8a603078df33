package dev.blotter.annotate.period;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Fixes what a text names, against the date of its document. What can't be fixed, or never was, is null. */
record DateResolver(@Nullable LocalDate published) {
    /** A 29 February lies at most eight years back. */
    private static final int MOST_YEARS_BACK = 8;

    /** The days of a moment; without a year, the latest that has begun by the date of the document. */
    @Nullable
    DaySpan resolve(PartialDate moment) {
        if (moment.year() != PartialDate.OPEN) {
            return fixed(moment);
        }
        return published == null ? null : latest(moment, published);
    }

    private @Nullable DaySpan latest(PartialDate moment, LocalDate until) {
        for (int back = 0; back <= MOST_YEARS_BACK; back++) {
            DaySpan daySpan = fixed(moment.in(until.getYear() - back));
            if (daySpan != null && !daySpan.from().isAfter(until)) {
                return daySpan;
            }
        }
        return null;
    }

    private @Nullable DaySpan fixed(PartialDate moment) {
        if (moment.year() == PartialDate.NEVER) {
            return null;
        }
        try {
            return days(moment);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable DaySpan days(PartialDate moment) {
        LocalDate from = LocalDate.of(moment.year(), Math.max(moment.month(), 1), Math.max(moment.day(), 1));
        LocalDate to = moment.day() > 0
                ? from
                : YearMonth.of(moment.year(), moment.month() > 0 ? moment.month() : 12)
                        .atEndOfMonth();
        LocalDate end = moment.current() && published != null && published.isBefore(to) ? published : to;
        String form = moment.day() > 0 ? "day" : moment.month() > 0 ? "month" : "year";
        return end.isBefore(from) ? null : new DaySpan(from, end, form);
    }

    /** From one moment to another; each has the year of the other when it names none. */
    @Nullable
    DaySpan range(PartialDate from, PartialDate to) {
        DaySpan end = resolve(to.year() == PartialDate.OPEN && from.year() > 0 ? to.in(laterYear(from, to)) : to);
        if (end == null) {
            return null;
        }
        DaySpan begin = fixed(from.year() == PartialDate.OPEN ? from.in(earlierYear(from, to, end)) : from);
        return begin == null || end.to().isBefore(begin.from()) ? null : DaySpan.range(begin.from(), end.to());
    }

    private static int laterYear(PartialDate from, PartialDate to) {
        return to.season() < from.season() ? from.year() + 1 : from.year();
    }

    private static int earlierYear(PartialDate from, PartialDate to, DaySpan end) {
        int year = end.to().getYear();
        return from.season() > to.season() ? year - 1 : year;
    }

    @Nullable
    DaySpan since(PartialDate moment) {
        DaySpan begin = resolve(moment);
        return begin == null || published == null || published.isBefore(begin.from())
                ? null
                : new DaySpan(begin.from(), published, "since");
    }

    /** The latest day with a number in its month by the date of the document; null when it has no date. */
    @Nullable
    LocalDate latest(int dayOfMonth) {
        if (published == null) {
            return null;
        }
        YearMonth month = YearMonth.from(published).minusMonths(dayOfMonth > published.getDayOfMonth() ? 1 : 0);
        return month.isValidDay(dayOfMonth) ? month.atDay(dayOfMonth) : null;
    }

    /** The latest such day by the date of the document, or that of the week before. */
    @Nullable
    LocalDate weekday(DayOfWeek day, boolean weekBefore) {
        if (published == null) {
            return null;
        }
        return weekBefore
                ? monday(published).minusWeeks(1).with(TemporalAdjusters.nextOrSame(day))
                : published.with(TemporalAdjusters.previousOrSame(day));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Nullable
    DaySpan week(boolean before) {
        if (published == null) {
            return null;
        }
        LocalDate monday = monday(published);
        return before ? DaySpan.range(monday.minusWeeks(1), monday.minusDays(1)) : DaySpan.range(monday, published);
    }

    /** The last weekend that has begun by the date of the document, or the one before when that is of its week. */
    @Nullable
    DaySpan weekend(boolean before) {
        if (published == null) {
            return null;
        }
        LocalDate latest = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean now = !latest.plusDays(1).isBefore(published);
        LocalDate saturday = before && now ? latest.minusWeeks(1) : latest;
        LocalDate sunday = saturday.plusDays(1);
        return DaySpan.range(saturday, sunday.isAfter(published) ? published : sunday);
    }

    @Nullable
    DaySpan back(int months, int days) {
        LocalDate from = published == null
                ? null
                : published.minusMonths(months).minusDays(days).plusDays(1);
        return from == null || published == null || from.isAfter(published) ? null : DaySpan.range(from, published);
    }

    /**
     * Some months of a year; without a year, the latest that have ended by the date of the document.
     *
     * @param year {@link PartialDate#OPEN} for none
     */
    @Nullable
    DaySpan monthsOf(int year, int from, int to) {
        boolean open = year == PartialDate.OPEN;
        if (year == PartialDate.NEVER || from < 1 || to > 12 || (open && published == null)) {
            return null;
        }
        YearMonth last = YearMonth.of(open ? lastYearWithin(to) : year, to);
        return DaySpan.range(last.withMonth(from).atDay(1), last.atEndOfMonth());
    }

    /** The day so many days before that of the document, or one that can't be fixed. */
    PartialDate daysBack(int days, int first, int last) {
        return PartialDate.of(published == null ? null : published.minusDays(days), first, last);
    }

    PartialDate thisMonth(int first, int last) {
        return published == null
                ? daysBack(0, first, last)
                : PartialDate.current(published.getYear(), published.getMonthValue(), first, last);
    }

    PartialDate lastMonth(int first, int last) {
        if (published == null) {
            return daysBack(0, first, last);
        }
        LocalDate day = published.minusMonths(1);
        return PartialDate.of(day.getYear(), day.getMonthValue(), 0, first, last);
    }

    /** The latest year in which a month had ended before that of the document began. */
    int lastYearOf(int month) {
        return published == null ? PartialDate.NEVER : yearsBack(month < published.getMonthValue() ? 0 : 1);
    }

    private int lastYearWithin(int month) {
        boolean over = published != null
                && !YearMonth.of(published.getYear(), month).atEndOfMonth().isAfter(published);
        return yearsBack(over ? 0 : 1);
    }

    /** The year so many years before that of the document; {@link PartialDate#NEVER} when it has no date. */
    int yearsBack(int years) {
        return published == null ? PartialDate.NEVER : published.getYear() - years;
    }
}
