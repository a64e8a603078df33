package dev.blotter.annotate.period;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Fixes what a text names, against the date of its document. What can't be fixed, or never was, is null. */
final class DateResolver {
    /** A 29 February lies at most eight years back. */
    private static final int MOST_YEARS_BACK = 8;

    private final @Nullable LocalDate published;

    DateResolver(@Nullable LocalDate published) {
        this.published = published;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    /** The days of a moment; without a year, the latest that has begun by the date of the document. */
    @Nullable
    Stretch resolve(PartialDate moment) {
        if (moment.year() != PartialDate.OPEN) {
            return fixed(moment);
        }
        return published == null ? null : latest(moment, published);
    }

    private @Nullable Stretch latest(PartialDate moment, LocalDate until) {
        for (int back = 0; back <= MOST_YEARS_BACK; back++) {
            Stretch stretch = fixed(moment.in(until.getYear() - back));
            if (stretch != null && !stretch.from().isAfter(until)) {
                return stretch;
            }
        }
        return null;
    }

    private @Nullable Stretch fixed(PartialDate moment) {
        if (moment.year() == PartialDate.NEVER) {
            return null;
        }
        try {
            return days(moment);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Stretch days(PartialDate moment) {
        LocalDate from = LocalDate.of(moment.year(), Math.max(moment.month(), 1), Math.max(moment.day(), 1));
        LocalDate to = moment.day() > 0
                ? from
                : YearMonth.of(moment.year(), moment.month() > 0 ? moment.month() : 12)
                        .atEndOfMonth();
        LocalDate end = moment.current() && published != null && published.isBefore(to) ? published : to;
        String form = moment.day() > 0 ? "day" : moment.month() > 0 ? "month" : "year";
        return end.isBefore(from) ? null : new Stretch(from, end, form, moment.first(), moment.last());
    }

    /** From one moment to another; each has the year of the other when it names none. */
    @Nullable
    Stretch range(PartialDate from, PartialDate to) {
        Stretch end = resolve(to.year() == PartialDate.OPEN && from.year() > 0 ? to.in(laterYear(from, to)) : to);
        if (end == null) {
            return null;
        }
        PartialDate start = from.year() == PartialDate.OPEN ? from.in(earlierYear(from, to, end)) : from;
        Stretch begin = fixed(start);
        if (begin == null || end.to().isBefore(begin.from())) {
            return null;
        }
        return new Stretch(begin.from(), end.to(), "range", from.first(), to.last());
    }

    private static int laterYear(PartialDate from, PartialDate to) {
        return to.season() < from.season() ? from.year() + 1 : from.year();
    }

    private static int earlierYear(PartialDate from, PartialDate to, Stretch end) {
        int year = end.to().getYear();
        return from.season() > to.season() ? year - 1 : year;
    }

    /** From a moment to the date of the document. */
    @Nullable
    Stretch since(PartialDate moment) {
        Stretch begin = resolve(moment);
        if (begin == null || published == null || published.isBefore(begin.from())) {
            return null;
        }
        return new Stretch(begin.from(), published, "since", moment.first(), moment.last());
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
        LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return weekBefore
                ? monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(day))
                : published.with(TemporalAdjusters.previousOrSame(day));
    }

    /** A week up to the date of the document, or the week before it. */
    @Nullable
    Stretch week(boolean before, int first, int last) {
        if (published == null) {
            return null;
        }
        LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return before
                ? new Stretch(monday.minusWeeks(1), monday.minusDays(1), "range", first, last)
                : new Stretch(monday, published, "range", first, last);
    }

    /** The last weekend that has begun by the date of the document, or the one before when that is of its week. */
    @Nullable
    Stretch weekend(boolean before, int first, int last) {
        if (published == null) {
            return null;
        }
        LocalDate latest = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean now = !latest.plusDays(1).isBefore(published);
        LocalDate saturday = before && now ? latest.minusWeeks(1) : latest;
        LocalDate sunday = saturday.plusDays(1);
        return new Stretch(saturday, sunday.isAfter(published) ? published : sunday, "range", first, last);
    }

    /** The day so many days before the date of the document. */
    @Nullable
    Stretch ago(int days, int first, int last) {
        if (published == null) {
            return null;
        }
        LocalDate day = published.minusDays(days);
        return new Stretch(day, day, "day", first, last);
    }

    /** The last months, weeks or days up to the date of the document. */
    @Nullable
    Stretch back(int months, int days, int first, int last) {
        if (published == null) {
            return null;
        }
        LocalDate from = published.minusMonths(months).minusDays(days).plusDays(1);
        return from.isAfter(published) ? null : new Stretch(from, published, "range", first, last);
    }

    /**
     * Some months of a year; without a year, the latest that have ended by the date of the document.
     *
     * @param year {@link PartialDate#OPEN} for none
     */
    @Nullable
    Stretch monthsOf(int year, int from, int to, PartialDate place) {
        if (year == PartialDate.NEVER || from < 1 || to > 12) {
            return null;
        }
        if (year != PartialDate.OPEN) {
            return months(year, from, to, place);
        }
        return published == null ? null : months(latestYear(published, to), from, to, place);
    }

    private static Stretch months(int year, int from, int to, PartialDate place) {
        LocalDate last = YearMonth.of(year, to).atEndOfMonth();
        return new Stretch(LocalDate.of(year, from, 1), last, "range", place.first(), place.last());
    }

    /** The latest year in which a month has ended by a day. */
    private static int latestYear(LocalDate day, int month) {
        int year = day.getYear();
        return YearMonth.of(year, month).atEndOfMonth().isAfter(day) ? year - 1 : year;
    }

    /** The day so many days before that of the document, or one that can't be fixed. */
    PartialDate daysBack(int days, int first, int last) {
        if (published == null) {
            return new PartialDate(PartialDate.NEVER, 0, 0, false, false, first, last);
        }
        LocalDate day = published.minusDays(days);
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false, false, first, last);
    }

    /** The month of the document up to its day. */
    PartialDate thisMonth(int first, int last) {
        return published == null
                ? daysBack(0, first, last)
                : PartialDate.current(published.getYear(), published.getMonthValue(), first, last);
    }

    /** The month before that of the document. */
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

    /** The year so many years before that of the document; {@link PartialDate#NEVER} when it has no date. */
    int yearsBack(int years) {
        return published == null ? PartialDate.NEVER : published.getYear() - years;
    }
}
