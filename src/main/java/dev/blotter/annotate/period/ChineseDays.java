package dev.blotter.annotate.period;

import dev.blotter.annotate.number.HanNumeral;
import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.text.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads days that Chinese tells without a month, by this grammar:
 *
 * <pre>
 * relative = 昨日 | 今天 | 前晚 … | 昨 | (今 | 昨 | 前)(N)日 | 次日 | 当天 … | N(天 | 日)后 | [上 | 本 | 这] weekday
 * weekday  = (周 | 星期 | 礼拜) (一 … 六 | 日 | 天)
 * alone    = N日, with a time of day behind it where N is in numerals: 七日凌晨
 * </pre>
 *
 * @param named the periods found so far, of which the last tells which day 次日 is
 */
record ChineseDays(TokenCursor cursor, DateResolver timeline, NamedPeriods named) {
    /** 10月2日至3日查扣两艘船，次日: the last period may be of so many days. */
    private static final int LONGEST_NAMED = 2;

    /** So many sentences may lie between a day and one counted from it. */
    private static final int MOST_SENTENCES_LATER = 4;

    private static final int MOST_DAYS_LATER = 30;
    private static final String WEEKDAYS = "一二三四五六日天";

    /** A day that is told by the date of the document, by a day before, or as one of a week; or null. */
    @Nullable
    PartialDate relative(int at) {
        String pair = cursor.pair(at);
        Integer back = cursor.words().number("day-back", pair);
        // 目前日均, 此前日本: no day before yesterday.
        if (back != null && !(back == 2 && cursor.isA(at - 1, "ends-in-before"))) {
            return timeline.daysBack(back, at, at + 1);
        }
        Integer later = cursor.words().number("day-later", pair);
        if (later != null) {
            return dayLater(later, at, at + 1);
        }
        if (isBracketed(at)) {
            return PartialDate.of(timeline.latest(cursor.day(at + 2)), at, at + 4);
        }
        if (isYesterday(at)) {
            return timeline.daysBack(1, at, at);
        }
        PartialDate days = daysLater(at);
        return days == null ? weekday(at) : days;
    }

    /** 昨（4）日: the day in brackets, which tells the one of the month. */
    private boolean isBracketed(int at) {
        return cursor.isA(at, "day-bracketed")
                && cursor.isA(at + 1, "opening")
                && cursor.day(at + 2) > 0
                && cursor.isA(at + 3, "closing")
                && cursor.is(at + 4, "日");
    }

    /** 昨再逮捕两人, 昨傍晚. */
    private boolean isYesterday(int at) {
        return cursor.is(at, "昨")
                && cursor.isHan(at + 1)
                && !cursor.isA(at + 1, "no-yesterday")
                && !cursor.isA(at - 1, "like");
    }

    /** 八天后, 3日后: so many days after the one that was named last. */
    private @Nullable PartialDate daysLater(int at) {
        HanNumeral count = HanNumeral.read(cursor, at);
        if (count == null || count.value() < 1 || count.value() > MOST_DAYS_LATER || cursor.isA(at - 1, "lasting")) {
            return null;
        }
        int unit = count.last() + 1;
        boolean later = (cursor.is(unit, "天") || cursor.is(unit, "日")) && cursor.is(unit + 1, "后");
        return later ? dayLater(count.value(), at, unit + 1) : null;
    }

    /** A day after the one that was named last, or after the first of two, or that day; null when the last period is longer or stands far off. */
    private @Nullable PartialDate dayLater(int days, int at, int end) {
        Period last = named.last();
        if (last == null
                || last.days() > LONGEST_NAMED
                || last.sentence() < cursor.token(at).sentence() - MOST_SENTENCES_LATER) {
            return null;
        }
        return PartialDate.of(last.from().plusDays(days), at, end);
    }

    /** 周五, 星期五, 上周五, 本周五; but not 每周五. */
    private @Nullable PartialDate weekday(int at) {
        boolean last = cursor.is(at, "上");
        boolean named = last || cursor.is(at, "本") || cursor.is(at, "这");
        int week = week(cursor, named ? at + 1 : at);
        int weekday = week < 0 || !cursor.has(week) ? -1 : WEEKDAYS.indexOf(cursor.lower(week));
        if (weekday < 0 || cursor.is(at - 1, "每")) {
            return null;
        }
        LocalDate day = timeline.weekday(DayOfWeek.of(Math.min(weekday, 6) + 1), last);
        return PartialDate.of(day, at, week);
    }

    /** The token behind a word for week, or -1. */
    static int week(TokenCursor cursor, int at) {
        boolean two = cursor.isHan(at, "星期") || cursor.isHan(at, "礼拜");
        return two ? at + 2 : cursor.is(at, "周") ? at + 1 : -1;
    }

    /** A day without a month, the latest by the date of the document: 12日凌晨. */
    @Nullable
    PartialDate alone(int at) {
        int day = cursor.day(at);
        boolean lasts = cursor.isA(at - 1, "lasting") || cursor.isA(at + 2, "duration");
        if (lasts) {
            return null;
        }
        if (day == 0) {
            return numeralDay(at);
        }
        return cursor.is(at + 1, "日") ? PartialDate.of(timeline.latest(day), at, at + 1) : null;
    }

    /** 七日凌晨, 十二日晚: a numeral alone may be a duration, so a time of the day must follow. */
    private @Nullable PartialDate numeralDay(int at) {
        HanNumeral day = cursor.isNumber(at) ? null : HanNumeral.read(cursor, at);
        if (day == null || day.value() < 1 || day.value() > 31 || !cursor.is(day.last() + 1, "日")) {
            return null;
        }
        int behind = day.last() + 2;
        boolean told = cursor.is(behind, "晚") || cursor.is(behind, "早") || cursor.isPair(behind, "time-behind");
        return told ? PartialDate.of(timeline.latest(day.value()), at, day.last() + 1) : null;
    }
}
