package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.annotate.token.LanguageWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, months and years as European languages write them, by this grammar:
 *
 * <pre>
 * moment  = [weekday [,]] day | weekday | month | year | relative
 * day     = D [of] Month [[,] [of] Y] | Month D [[,] Y] | a {@link WrittenDates day written in numbers}
 * month   = Month [of|,] [Y]
 * D       = a number, perhaps with st, nd, rd or th
 * Y       = four digits | this year | last year
 * weekday = [this|last|past] Weekday [morning|afternoon|evening|night]
 * relative = yesterday | today | tonight | (this|last) (morning|afternoon|evening|night)
 *          | (last|this) (month|year) | since the new year | start of the year | year to date | year so far
 *          | so far in Y | Y so far | Y to date
 * </pre>
 */
final class WesternDates {
    private final TokenCursor cursor;
    private final DateResolver timeline;
    private final CalendarNames names;
    private final WrittenDates written;
    private final LatinDates latin;

    WesternDates(TokenCursor cursor, DateResolver timeline, String language, boolean monthFirst) {
        this.cursor = cursor;
        this.timeline = timeline;
        this.names = CalendarNames.of(language);
        this.latin = new LatinDates(cursor, timeline, LanguageWords.periods(language));
        this.written = new WrittenDates(cursor, monthFirst);
    }

    @Nullable
    PartialDate read(int at) {
        if (cursor.isNumber(at)) {
            return numeric(at);
        }
        if (!cursor.has(at) || !cursor.token(at).isWord()) {
            return null;
        }
        if (month(at) > 0) {
            return monthFirst(at);
        }
        int weekday = weekday(at);
        return weekday > 0 ? weekday(at, weekday) : relative(at);
    }

    private @Nullable PartialDate numeric(int at) {
        int day = cursor.day(at);
        if (day > 0) {
            int name = pastOf(pastOrdinal(at));
            if (month(name) > 0) {
                return withYear(month(name), day, at, name);
            }
        }
        PartialDate digits = written.read(at);
        if (digits != null) {
            return digits;
        }
        int year = cursor.year(at);
        if (year > 0 && isSoFar(at)) {
            return PartialDate.current(year, 0, at, at);
        }
        return year > 0 ? PartialDate.of(year, 0, 0, at, at) : null;
    }

    /** Whether the year at a token has not ended: "so far in 2021", "2021 so far", "2021 to date". */
    private boolean isSoFar(int at) {
        boolean before = cursor.is(at - 1, "in") && cursor.is(at - 2, "far") && cursor.is(at - 3, "so");
        return before || isToDate(at + 1) || latin.isSoFar(at);
    }

    private boolean isToDate(int at) {
        return (cursor.is(at, "to") && cursor.is(at + 1, "date")) || (cursor.is(at, "so") && cursor.is(at + 1, "far"));
    }

    /** The token behind a number and its "st", "nd", "rd", "th" or dot. */
    int pastOrdinal(int at) {
        return cursor.isA(at + 1, "ordinal") || cursor.is(at + 1, ".") ? at + 2 : at + 1;
    }

    private int pastOf(int at) {
        return cursor.isA(at, "date-of") ? at + 1 : at;
    }

    private @Nullable PartialDate monthFirst(int at) {
        int month = month(at);
        int day = counts(at + 1) ? 0 : cursor.day(at + 1);
        boolean time = cursor.is(at + 2, ":") || cursor.is(at + 2, "%");
        if (day > 0 && !time) {
            int last = cursor.isA(at + 2, "ordinal") ? at + 2 : at + 1;
            return withYear(month, day, at, last);
        }
        return withYear(month, 0, at, at);
    }

    /** "Im Dezember 13 Personen": where days stand before months, a number behind one counts the noun that follows. */
    private boolean counts(int number) {
        return latin.isSpoken() && cursor.isWord(number + 1) && !cursor.isA(number + 1, "date-of");
    }

    private PartialDate withYear(int month, int day, int first, int last) {
        int at = pastOf(cursor.past(last + 1, ","));
        int year = cursor.year(at);
        if (year > 0) {
            return PartialDate.of(year, month, day, first, at);
        }
        PartialDate relative = relative(at);
        return relative == null || relative.month() > 0
                ? PartialDate.of(PartialDate.OPEN, month, day, first, last)
                : PartialDate.of(relative.year(), month, day, first, relative.last());
    }

    private int month(int at) {
        boolean name = cursor.isCapitalised(at) || !cursor.isA(at, "month-word");
        return name ? names.month(cursor.lower(at)) : 0;
    }

    private int weekday(int at) {
        int weekday = names.weekday(cursor.lower(at));
        return weekday > 0 ? weekday : latin.weekday(at);
    }

    private PartialDate weekday(int at, int weekday) {
        int name = latin.lastOfName(at);
        int last = cursor.isA(name + 1, "time-of-day") ? name + 1 : name;
        PartialDate inBrackets = inBrackets(at, weekday, last + 1);
        if (inBrackets != null) {
            return inBrackets;
        }
        int next = cursor.past(last + 1, ",");
        PartialDate day = read(cursor.past(next, "the"));
        if (day != null && day.day() > 0 && weekday(next) == 0 && weekday(next + 1) == 0) {
            return day.spanning(at, day.last());
        }
        boolean future = cursor.is(at - 1, "next");
        int week = cursor.past(last + 1, "of");
        boolean before = cursor.is(week, "last") && cursor.is(week + 1, "week");
        LocalDate date = future ? null : timeline.weekday(DayOfWeek.of(weekday), before);
        return PartialDate.of(date, at, date != null && before ? week + 1 : last);
    }

    /** A weekday with its day in brackets: "Friday (5 July 2024)", "nesta quarta-feira (22)". */
    private @Nullable PartialDate inBrackets(int at, int weekday, int bracket) {
        if (!cursor.is(bracket, "(")) {
            return null;
        }
        PartialDate day = read(bracket + 1);
        if (day != null && day.day() > 0 && cursor.is(day.last() + 1, ")")) {
            return day.spanning(at, day.last() + 1);
        }
        LocalDate date = cursor.day(bracket + 1) > 0 && cursor.is(bracket + 2, ")")
                ? timeline.latest(cursor.day(bracket + 1))
                : null;
        return date != null && date.getDayOfWeek().getValue() == weekday ? PartialDate.of(date, at, bracket + 2) : null;
    }

    /** "Last Wednesday": on a Wednesday, that of the week before. */
    private PartialDate determinedWeekday(int at, boolean last) {
        PartialDate day = weekday(at + 1, weekday(at + 1));
        boolean today = timeline.published() != null && day.equals(timeline.daysBack(0, at + 1, day.last()));
        return today && last ? timeline.daysBack(7, at, day.last()) : day.spanning(at, day.last());
    }

    private @Nullable PartialDate relative(int at) {
        String word = cursor.lower(at);
        if (word.equals("day") && cursor.is(at + 1, "before") && cursor.is(at + 2, "yesterday")) {
            return timeline.daysBack(2, at, at + 2);
        }
        Integer back = cursor.words().number("day-word", word);
        if (back != null) {
            return timeline.daysBack(back, at, at);
        }
        if (word.equals("new") && cursor.is(at + 1, "year") && cursor.is(at - 2, "since")) {
            return PartialDate.of(timeline.yearsBack(0), 1, 1, at, at + 1);
        }
        if (isCurrentYear(at)) {
            boolean named = cursor.is(at - 2, "of") || cursor.is(at - 1, "of");
            return PartialDate.current(timeline.yearsBack(0), 0, at, named ? at : at + 2);
        }
        if (!cursor.isA(at, "determiner")) {
            return latin.read(at);
        }
        boolean last = !word.equals("this");
        if (weekday(at + 1) > 0) {
            return determinedWeekday(at, last);
        }
        if (month(at + 1) > 0 && !word.equals("past") && cursor.day(at + 2) == 0) {
            int year = last ? timeline.lastYearOf(month(at + 1)) : PartialDate.OPEN;
            return PartialDate.of(year, month(at + 1), 0, at, at + 1).named();
        }
        if (cursor.isA(at + 1, "time-of-day")) {
            return timeline.daysBack(last ? 1 : 0, at, at + 1);
        }
        return word.equals("past") ? null : determined(at, last);
    }

    /** "last year", "this month". */
    private @Nullable PartialDate determined(int at, boolean last) {
        return switch (cursor.lower(at + 1)) {
            case "year" ->
                last
                        ? PartialDate.of(timeline.yearsBack(1), 0, 0, at, at + 1)
                                .named()
                        : PartialDate.current(timeline.yearsBack(0), 0, at, at + 1);
            case "month" -> last ? timeline.lastMonth(at, at + 1) : timeline.thisMonth(at, at + 1);
            default -> null;
        };
    }

    /** Whether "year" stands in "the start of the year", "the beginning of year", "the year to date" or "the year so far". */
    private boolean isCurrentYear(int at) {
        int of = cursor.is(at - 1, "the") ? at - 2 : at - 1;
        boolean begun = cursor.is(of, "of") && cursor.isA(of - 1, "beginning");
        return cursor.is(at, "year") && (begun || isToDate(at + 1));
    }
}
