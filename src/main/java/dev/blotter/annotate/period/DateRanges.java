package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import org.jspecify.annotations.Nullable;

/**
 * Reads two moments that are joined to a range:
 *
 * <pre>
 * range = moment to moment | between moment and moment
 *       | day and the next "Tuesday and Wednesday", "March 12 and 13"
 *       | month and the next "November and December"
 *       | D to day         "28–30 July", "between 1 and 15 March"
 *       | D [, D+1] and D+1 month  "12 and 13 November", "4, 5 and 6 May"
 *       | day to D         "March 1-15", 5月1日至10日
 *       | [year] N to month  1至9月, 今年1-9月
 * </pre>
 *
 * What stands for "to" and about it is told by {@link RangeJoints}.
 */
record DateRanges(
        TokenCursor cursor, DateResolver timeline, WesternDates western, ChineseDates chinese, RangeJoints joints) {
    /** From a moment to a moment. */
    record Range(PartialDate from, PartialDate to) {}

    @Nullable
    PartialDate moment(int at) {
        PartialDate moment = chinese.read(at);
        return moment == null ? western.read(at) : moment;
    }

    /** The range that a moment begins, or a number at a token that is none. */
    @Nullable
    Range read(@Nullable PartialDate from, int at) {
        if (from == null || isBareNumber(from)) {
            Range range = shortStart(at, PartialDate.OPEN, at);
            return range == null ? years(from) : range;
        }
        if (isChineseYear(from)) {
            Range range = shortStart(from.last() + 1, from.year(), at);
            if (range != null) {
                return range;
            }
        }
        Range days = isWeekday(from) ? shortStart(from.last() + 1, PartialDate.OPEN, from.first()) : null;
        if (days != null) {
            return days;
        }
        int second = joints.second(joints.pastBegun(from.last() + 1), from.first() - 1);
        PartialDate to = second < 0 ? lastAfter(from) : end(from, second);
        return to == null ? null : new Range(from, toEndOf(to));
    }

    /** "Sunday 14 and Wednesday 17 April": a day of the week whose number follows. */
    private boolean isWeekday(PartialDate day) {
        return day.first() == day.last() && day.day() > 0 && cursor.day(day.last() + 1) > 0;
    }

    /** 8月底 ends as 8月 does. */
    private PartialDate toEndOf(PartialDate to) {
        boolean end = to.day() == 0 && cursor.isA(to.last() + 1, "month-end");
        return end ? to.named().spanning(to.first(), to.last() + 1) : to;
    }

    /** The last of days or months that follow on each other: "April, May and June", or null. */
    private @Nullable PartialDate lastAfter(PartialDate moment) {
        PartialDate last = moment;
        PartialDate next = listed(last);
        while (next != null) {
            last = next;
            next = listed(last);
        }
        return after(last);
    }

    private @Nullable PartialDate listed(PartialDate moment) {
        boolean comma = moment.month() > 0 && cursor.is(moment.last() + 1, ",");
        PartialDate next = comma ? western.read(moment.last() + 2) : null;
        return next != null && next.month() > 0 && follows(moment, next) ? next : null;
    }

    /** The second of two days or months that follow on each other: "Tuesday and Wednesday", or null. */
    private @Nullable PartialDate after(PartialDate moment) {
        int at = moment.last() + 2;
        if (moment.month() == 0 || !joints.isAnd(at - 1)) {
            return null;
        }
        PartialDate alone = moment.day() == 0 ? null : chinese.dayIn(moment, at);
        PartialDate next = alone == null ? moment(at) : alone;
        if (next == null || isBareNumber(next)) {
            return dayAlone(moment, at);
        }
        return follows(moment, next) ? next : null;
    }

    private static boolean follows(PartialDate moment, PartialDate next) {
        boolean months = moment.day() == 0 && next.day() == 0;
        boolean newYear = months && next.month() == 1;
        boolean near = moment.year() <= 0 || next.year() <= 0 || next.year() == moment.year() + (newYear ? 1 : 0);
        boolean behind = months
                ? next.month() == moment.month() % 12 + 1
                : next.day() > 0 && next.season() == moment.season() + 1;
        return near && behind;
    }

    /** "March 12 and 13", where the number is of nothing else. */
    private @Nullable PartialDate dayAlone(PartialDate day, int at) {
        boolean next = day.day() > 0 && cursor.day(at) == day.day() + 1;
        int year = next && cursor.is(at + 1, ",") ? cursor.year(at + 2) : 0;
        if (year > 0) {
            return PartialDate.of(year, day.month(), day.day() + 1, at, at + 2);
        }
        boolean ends = !cursor.has(at + 1) || cursor.isPunctuation(at + 1);
        return next && ends ? PartialDate.of(day.year(), day.month(), day.day() + 1, at, at) : null;
    }

    private static boolean isBareNumber(PartialDate moment) {
        return moment.month() == 0 && moment.bare();
    }

    private boolean isChineseYear(PartialDate moment) {
        return moment.month() == 0 && cursor.is(moment.last(), "年");
    }

    /** From a year alone: "2019-2021", "from 2019 to May 2021", 2019至2021年. */
    private @Nullable Range years(@Nullable PartialDate from) {
        if (from == null) {
            return null;
        }
        int second = joints.second(from.last() + 1, from.first() - 1);
        PartialDate to = second < 0 ? nextYear(from) : endOrNow(second);
        return to != null && to.year() > from.year() ? new Range(from, to) : null;
    }

    /** The second of two years: "in 2023 and 2024", or null. */
    private @Nullable PartialDate nextYear(PartialDate year) {
        int at = year.last() + 2;
        boolean next = cursor.isA(year.first() - 1, "in") && joints.isAnd(at - 1) && cursor.year(at) == year.year() + 1;
        return next && !cursor.isHyphened(at + 1) ? moment(at) : null;
    }

    private @Nullable PartialDate endOrNow(int at) {
        return cursor.isA(at, "now") ? timeline.daysBack(0, at, at) : moment(at);
    }

    /** A day or month without its sign, and a moment that has it: "28–30 July", 1至9月. */
    private @Nullable Range shortStart(int at, int year, int first) {
        int second = joints.second(cursor.day(at) > 0 ? western.pastOrdinal(at) : at + 1, first - 1);
        int next = second < 0 ? nextDay(at) : second;
        PartialDate to = next < 0 ? null : moment(next);
        if (to == null || to.month() == 0) {
            return null;
        }
        PartialDate end = year == PartialDate.OPEN ? to : to.in(year);
        if (cursor.is(to.last(), "月") || cursor.is(to.last(), "份")) {
            PartialDate from = chinese.monthBefore(end, first, at);
            return from == null ? null : new Range(from, end);
        }
        boolean days = cursor.day(at) > 0 && to.day() > 0;
        return days ? new Range(PartialDate.of(end.year(), end.month(), cursor.day(at), first, at), end) : null;
    }

    /** Where the last of days that follow on each other is told: "12 and 13 November"; else -1. */
    private int nextDay(int at) {
        if (isBracketed(at)) {
            return at + 2;
        }
        int last = at;
        while (cursor.is(last + 1, ",") && isNext(last)) {
            last += 2;
        }
        boolean joined = joints.isAnd(last + 1) || cursor.is(last + 1, "/");
        return joined && isNext(last) ? last + 2 : -1;
    }

    private boolean isNext(int at) {
        return cursor.day(at) > 0 && cursor.day(at + 2) == cursor.day(at) + 1;
    }

    /** Two days in brackets, behind their weekdays: 周一及周三（20及22日）. */
    private boolean isBracketed(int at) {
        return cursor.isA(at - 1, "opening")
                && cursor.isA(at + 4, "closing")
                && joints.isAnd(at + 1)
                && cursor.is(at + 3, "日")
                && cursor.day(at) > 0
                && cursor.day(at + 2) > cursor.day(at);
    }

    /** The moment that ends a range, or the day alone in the month of its beginning. */
    private @Nullable PartialDate end(PartialDate from, int at) {
        PartialDate day = chinese.dayIn(from, at);
        if (day != null) {
            return day;
        }
        PartialDate to = endOrNow(at);
        boolean later = to != null && from.day() == 0 && from.year() > 0 && to.year() > from.year();
        if (to != null && (!isBareNumber(to) || isBareNumber(from) || later)) {
            return to;
        }
        // What is "sentenced today to 10 years" does not end on the tenth.
        int number = cursor.day(at);
        if (from.day() == 0 || number == 0 || cursor.isA(at + 1, "unit")) {
            return null;
        }
        int last = cursor.past(at + 1, ",");
        int year = cursor.year(last);
        return PartialDate.of(year > 0 ? year : from.year(), from.month(), number, at, year > 0 ? last : at);
    }
}
