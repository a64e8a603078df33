package dev.blotter.annotate.period;

import dev.blotter.annotate.number.HanNumeral;
import dev.blotter.annotate.number.Peek;
import dev.blotter.text.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads days that Chinese tells without a month, by this grammar:
 *
 * <pre>
 * relative = 昨日 | 今天 | 前晚 … | 昨 | (今 | 昨 | 前)(N)日 | 次日 | 当天 … | N(天 | 日)后 | [上 | 本 | 这] weekday
 * weekday  = (周 | 星期 | 礼拜) (一 … 六 | 日 | 天)
 * alone    = N日, with a time of day behind it where N is in numerals: 七日凌晨
 * </pre>
 */
final class ChineseDays {
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今日", 0),
            Map.entry("今天", 0),
            Map.entry("今晨", 0),
            Map.entry("今早", 0),
            Map.entry("今午", 0),
            Map.entry("昨日", 1),
            Map.entry("昨天", 1),
            Map.entry("昨晚", 1),
            Map.entry("昨夜", 1),
            Map.entry("昨晨", 1),
            Map.entry("昨早", 1),
            Map.entry("昨午", 1),
            Map.entry("前日", 2),
            Map.entry("前天", 2),
            Map.entry("前晚", 2));
    /** 目前日均, 此前日本: no day before yesterday. */
    private static final Set<String> ENDS_IN_BEFORE = Set.of("目", "此", "之", "以", "日", "年", "月", "周");

    /** Counted from the day that was named last: 3月5日报案，次日抓获. */
    private static final Map<String, Integer> DAYS_LATER =
            Map.of("翌日", 1, "次日", 1, "隔日", 1, "隔天", 1, "当日", 0, "当天", 0, "当晚", 0, "同日", 0, "同天", 0);
    /** 10月2日至3日查扣两艘船，次日: the last period may be of so many days. */
    private static final int LONGEST_NAMED = 2;

    /** So many sentences may lie between a day and one counted from it. */
    private static final int MOST_SENTENCES_LATER = 4;

    private static final int MOST_DAYS_LATER = 30;

    private static final Map<String, Integer> BRACKETED = Map.of("今", 0, "昨", 1, "前", 2);
    private static final Set<String> OPENING = Set.of("(", "（");
    private static final Set<String> CLOSING = Set.of(")", "）");
    /** Behind and before a 昨 that is no yesterday: 昨年, 昨是今非, 一如昨. */
    private static final Set<String> NO_YESTERDAY = Set.of("年", "岁", "是", "非", "者");

    private static final Set<String> LIKE = Set.of("如", "若", "似", "犹", "今");
    /** Behind a day told in numerals alone: 七日凌晨. */
    private static final Set<String> TIMES_OF_DAY =
            Set.of("凌晨", "清晨", "上午", "中午", "下午", "傍晚", "深夜", "早上", "晚上", "拂晓", "晚间", "通报");

    /** Before or behind so many days that are no date: 拘留15日, 10日内, 30日游. */
    private static final Set<String> LASTING = Set.of("留", "役", "期", "满", "近", "约", "超", "达", "共", "每", "限", "月", "年");

    private static final Set<String> DURATIONS = Set.of("内", "游", "均");
    private static final String WEEKDAYS = "一二三四五六日天";

    private final Peek peek;
    private final DateResolver timeline;
    private final List<Period> before;

    /**
     * A reader of a document.
     *
     * @param before the periods found so far, of which the last tells which day 次日 is
     */
    ChineseDays(Peek peek, DateResolver timeline, List<Period> before) {
        this.peek = peek;
        this.timeline = timeline;
        this.before = before;
    }

    /** A day that is told by the date of the document, by a day before, or as one of a week; or null. */
    @Nullable
    PartialDate relative(int at) {
        LocalDate published = timeline.published();
        String two = two(at);
        Integer back = DAYS.get(two);
        if (back != null && !(back == 2 && peek.isOneOf(at - 1, ENDS_IN_BEFORE))) {
            return day(published == null ? null : published.minusDays(back), at, at + 1);
        }
        Integer later = DAYS_LATER.get(two);
        if (later != null) {
            return dayLater(later, at);
        }
        PartialDate bracketed = bracketed(at);
        if (bracketed != null) {
            return bracketed;
        }
        if (isYesterday(at)) {
            return day(published == null ? null : published.minusDays(1), at, at);
        }
        PartialDate days = daysLater(at);
        return days == null ? weekday(at) : days;
    }

    /** 昨（4）日: the day in brackets, which tells the one of the month. */
    private @Nullable PartialDate bracketed(int at) {
        Integer back = BRACKETED.get(peek.lower(at));
        boolean here = back != null
                && peek.isOneOf(at + 1, OPENING)
                && peek.day(at + 2) > 0
                && peek.isOneOf(at + 3, CLOSING)
                && peek.is(at + 4, "日");
        return here ? day(timeline.latest(peek.day(at + 2)), at, at + 4) : null;
    }

    /** 昨再逮捕两人, 昨傍晚. */
    private boolean isYesterday(int at) {
        return peek.is(at, "昨")
                && peek.has(at + 1)
                && peek.token(at + 1).isHan()
                && !peek.isOneOf(at + 1, NO_YESTERDAY)
                && !peek.isOneOf(at - 1, LIKE);
    }

    /** 八天后, 3日后: so many days after the one that was named last. */
    private @Nullable PartialDate daysLater(int at) {
        HanNumeral count = HanNumeral.read(peek, at);
        if (count == null || count.value() < 1 || count.value() > MOST_DAYS_LATER || peek.isOneOf(at - 1, LASTING)) {
            return null;
        }
        int unit = count.last() + 1;
        boolean later = (peek.is(unit, "天") || peek.is(unit, "日")) && peek.is(unit + 1, "后");
        PartialDate day = later ? dayLater(count.value(), at) : null;
        return day == null ? null : new PartialDate(day.year(), day.month(), day.day(), false, false, at, unit + 1);
    }

    /** A day after the one that was named last, or after the first of two, or that day; null when the last period is longer or stands far off. */
    private @Nullable PartialDate dayLater(int days, int at) {
        Period last = before.isEmpty() ? null : before.getLast();
        if (last == null
                || last.days() > LONGEST_NAMED
                || last.sentence() < peek.token(at).sentence() - MOST_SENTENCES_LATER) {
            return null;
        }
        return day(last.from().plusDays(days), at, at + 1);
    }

    /** 周五, 星期五, 上周五, 本周五; but not 每周五. */
    private @Nullable PartialDate weekday(int at) {
        boolean last = peek.is(at, "上");
        boolean named = last || peek.is(at, "本") || peek.is(at, "这");
        int week = week(peek, named ? at + 1 : at);
        int weekday = week < 0 || !peek.has(week) ? -1 : WEEKDAYS.indexOf(peek.lower(week));
        if (weekday < 0 || peek.is(at - 1, "每")) {
            return null;
        }
        LocalDate day = timeline.weekday(DayOfWeek.of(Math.min(weekday, 6) + 1), last);
        return day(day, at, week);
    }

    /** The token behind a word for week, or -1. */
    static int week(Peek peek, int at) {
        boolean two = peek.isHan(at, "星期") || peek.isHan(at, "礼拜");
        return two ? at + 2 : peek.is(at, "周") ? at + 1 : -1;
    }

    private static PartialDate day(@Nullable LocalDate day, int first, int last) {
        return day == null
                ? new PartialDate(PartialDate.NEVER, 0, 0, false, false, first, last)
                : new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false, false, first, last);
    }

    /** A day without a month, the latest by the date of the document: 12日凌晨. */
    @Nullable
    PartialDate alone(int at) {
        int day = peek.day(at);
        boolean lasts = peek.isOneOf(at - 1, LASTING) || peek.isOneOf(at + 2, DURATIONS);
        if (lasts) {
            return null;
        }
        if (day == 0) {
            return numeralDay(at);
        }
        return peek.is(at + 1, "日") ? day(timeline.latest(day), at, at + 1) : null;
    }

    /** 七日凌晨, 十二日晚: a numeral alone may be a duration, so a time of the day must follow. */
    private @Nullable PartialDate numeralDay(int at) {
        HanNumeral day = peek.isNumber(at) ? null : HanNumeral.read(peek, at);
        if (day == null || day.value() < 1 || day.value() > 31 || !peek.is(day.last() + 1, "日")) {
            return null;
        }
        int behind = day.last() + 2;
        boolean told = peek.is(behind, "晚") || peek.is(behind, "早") || TIMES_OF_DAY.contains(two(behind));
        return told ? day(timeline.latest(day.value()), at, day.last() + 1) : null;
    }

    private String two(int at) {
        return peek.lower(at) + peek.lower(at + 1);
    }
}
