package dev.blotter.annotate.period;

import dev.blotter.annotate.number.HanNumeral;
import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.text.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, months and years as Chinese writes them, by this grammar:
 *
 * <pre>
 * moment  = [year] [month] [day] | (本月 | 上月 | 上个月) [day] | a {@link ChineseDays day} without a month
 * year    = N年 | 民国N年 | 今年 | 去年 | 上年 | 前年 | 全年, and before a month 同年 | 当年 | 次年 | 翌年
 * month   = N月 [份] | 元月, and behind a year 首月
 * day     = N日 | N号, and without its sign before the end of a range: 8月10至12日
 * N       = digits, numerals, or a row of them: 二〇二三
 * </pre>
 *
 * @param named the periods found so far, of which the last tells which year 同年 is
 * @param onTaiwan whether the document is on Taiwan before all
 */
record ChineseDates(TokenCursor cursor, DateResolver timeline, NamedPeriods named, ChineseDays days, boolean onTaiwan) {
    /** The year 0 of the calendar of Taiwan: 民国114年, 114年8月 where a month follows, and 114年 in a document on Taiwan. */
    private static final int REPUBLIC = 1911;

    private static final int FIRST_OF_REPUBLIC = 70;
    private static final int LAST_OF_REPUBLIC = 188;

    @Nullable
    PartialDate read(int at) {
        if (!cursor.isNumber(at) && !cursor.isHan(at)) {
            return null;
        }
        PartialDate day = days.relative(at);
        PartialDate relative = day == null ? relativeMonth(at) : day;
        if (relative != null) {
            return relative;
        }
        PartialDate year = year(at);
        if (year != null) {
            return withRest(year);
        }
        int later = laterYear(at);
        PartialDate rest = rest(later, at, later == PartialDate.OPEN ? at : at + 2);
        return rest == null ? days.alone(at) : rest;
    }

    @Nullable
    PartialDate year(int at) {
        Integer back = cursor.words().number("year-back", cursor.pair(at));
        return back == null ? numberedYear(at) : relativeYear(back, at);
    }

    private PartialDate relativeYear(int back, int at) {
        int year = timeline.yearsBack(back);
        return back == 0
                ? PartialDate.current(year, 0, at, at + 1)
                : PartialDate.of(year, 0, 0, at, at + 1).named();
    }

    /** The year that 同年 or 次年 means, else {@link PartialDate#OPEN}. */
    private int laterYear(int at) {
        Period last = named.last();
        Integer years = last == null ? null : cursor.words().number("year-later", cursor.pair(at));
        return last == null || years == null ? PartialDate.OPEN : last.to().getYear() + years;
    }

    private @Nullable PartialDate numberedYear(int at) {
        boolean republic = cursor.isHan(at, "民国");
        HanNumeral number = HanNumeral.read(cursor, republic ? at + 2 : at);
        if (number == null || !cursor.is(number.last() + 1, "年")) {
            return null;
        }
        boolean told = republic || (isRepublic(number.value()) && (isMonth(number.last() + 2) || isBare(at, number)));
        int year = told ? number.value() + REPUBLIC : number.value();
        boolean known = year >= 1900 && year < 2100;
        return known ? PartialDate.of(year, 0, 0, at, number.last() + 1).named() : null;
    }

    /** Whether a year of the calendar of Taiwan stands without a month, and is not so many years: 判刑110年, 110年来. */
    private boolean isBare(int at, HanNumeral year) {
        return onTaiwan && !cursor.isA(at - 1, "lasting-before") && !cursor.isA(year.last() + 2, "lasting-behind");
    }

    private static boolean isRepublic(int year) {
        return year >= FIRST_OF_REPUBLIC && year <= LAST_OF_REPUBLIC;
    }

    private boolean isMonth(int at) {
        HanNumeral month = HanNumeral.read(cursor, at);
        return month != null && month.value() <= 12 && cursor.is(month.last() + 1, "月");
    }

    private PartialDate withRest(PartialDate year) {
        PartialDate rest = rest(year.year(), year.first(), year.last() + 1);
        if (rest != null) {
            return rest;
        }
        boolean whole = cursor.isHan(year.last() + 1, "全年");
        return whole ? year.named().spanning(year.first(), year.last() + 2) : year;
    }

    /** A month with a day, a month, or a day alone behind a year or in the month of the range before. */
    private @Nullable PartialDate rest(int year, int begin, int at) {
        boolean first = cursor.is(at, "元") || (year != PartialDate.OPEN && cursor.is(at, "首"));
        HanNumeral month = first ? new HanNumeral(1, at) : HanNumeral.read(cursor, at);
        if (month == null || !cursor.is(month.last() + 1, "月")) {
            return null;
        }
        int end = cursor.is(month.last() + 2, "份") ? month.last() + 2 : month.last() + 1;
        return withDay(PartialDate.of(year, month.value(), 0, begin, end).named());
    }

    private PartialDate withDay(PartialDate month) {
        HanNumeral day = HanNumeral.read(cursor, month.last() + 1);
        if (day == null || !(isDaySign(day.last() + 1) || beginsRange(day.last() + 1))) {
            return month;
        }
        return day(month, day, month.first(), isDaySign(day.last() + 1) ? day.last() + 1 : day.last());
    }

    private static PartialDate day(PartialDate month, HanNumeral day, int first, int last) {
        return PartialDate.of(month.year(), month.month(), day.value(), first, last)
                .named();
    }

    private boolean isDaySign(int at) {
        return cursor.isA(at, "day-sign");
    }

    /** Whether a range of days goes on at a token: 8月10至12日. */
    private boolean beginsRange(int at) {
        int second = cursor.isHyphened(at) ? at : cursor.isA(at, "day-to") ? at + 1 : -1;
        HanNumeral day = second < 0 ? null : HanNumeral.read(cursor, second);
        return day != null && isDaySign(day.last() + 1);
    }

    /** The day alone that ends a range: 5月1日至10日; null when there is none. */
    @Nullable
    PartialDate dayIn(PartialDate month, int at) {
        HanNumeral day = HanNumeral.read(cursor, at);
        boolean here = day != null && isDaySign(day.last() + 1) && month.day() != 0;
        return day != null && here ? day(month, day, at, day.last() + 1) : null;
    }

    /** The month without its sign that begins a range: 1至9月. */
    @Nullable
    PartialDate monthBefore(PartialDate end, int first, int at) {
        HanNumeral month = HanNumeral.read(cursor, at);
        return month == null || month.value() < 1 || month.value() > 12 || end.month() == 0
                ? null
                : PartialDate.of(end.year(), month.value(), 0, first, month.last())
                        .named();
    }

    /** 本月, 上月 and 上个月, with the day that may follow. */
    private @Nullable PartialDate relativeMonth(int at) {
        return switch (cursor.pair(at)) {
            case "本月" -> begun(withDay(timeline.thisMonth(at, at + 1)));
            case "上月" -> withDay(timeline.lastMonth(at, at + 1));
            case "上个" -> cursor.is(at + 2, "月") ? withDay(timeline.lastMonth(at, at + 2)) : null;
            default -> null;
        };
    }

    /** A day of this month; one that is still to come is no day of what was done: 延扣至本月22日. */
    private PartialDate begun(PartialDate day) {
        LocalDate published = timeline.published();
        boolean toCome = published != null && day.day() > published.getDayOfMonth();
        return toCome ? PartialDate.of(null, day.first(), day.last()) : day;
    }
}
