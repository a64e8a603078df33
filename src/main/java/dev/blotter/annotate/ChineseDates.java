package dev.blotter.annotate;

import dev.blotter.text.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, months and years as Chinese writes them, by this grammar:
 *
 * <pre>
 * moment  = [year] [month] [day] | 昨日 | 今天 | 前晚 … | 次日 | 当天 … | (本月 | 上月 | 上个月) [day] | [上 | 本 | 这] weekday
 * year    = N年 | 民国N年 | 今年 | 去年 | 上年 | 前年 | 全年, and before a month 同年 | 当年 | 次年 | 翌年
 * month   = N月 [份] | 元月
 * day     = N日 | N号, and without its sign before the end of a range: 8月10至12日
 * weekday = (周 | 星期 | 礼拜) (一 … 六 | 日 | 天)
 * N       = digits, numerals, or a row of them: 二〇二三
 * </pre>
 */
final class ChineseDates {
    private static final Map<String, Integer> YEARS = Map.of("今年", 0, "去年", 1, "上年", 1, "前年", 2);
    private static final Map<String, Integer> YEARS_LATER = Map.of("同年", 0, "当年", 0, "次年", 1, "翌年", 1);
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今日", 0),
            Map.entry("今天", 0),
            Map.entry("今晨", 0),
            Map.entry("今早", 0),
            Map.entry("昨日", 1),
            Map.entry("昨天", 1),
            Map.entry("昨晚", 1),
            Map.entry("昨夜", 1),
            Map.entry("昨晨", 1),
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

    /** The year 0 of the calendar of Taiwan: 民国114年, and 114年8月 where a month follows. */
    private static final int REPUBLIC = 1911;

    private static final int FIRST_OF_REPUBLIC = 70;
    private static final int LAST_OF_REPUBLIC = 188;

    private static final Set<String> YESTERDAY_TIMES = Set.of("凌晨", "清晨", "上午", "中午", "下午", "傍晚", "深夜");
    /** Behind a day told in numerals alone: 七日凌晨. */
    private static final Set<String> TIMES_OF_DAY =
            Set.of("凌晨", "清晨", "上午", "中午", "下午", "傍晚", "深夜", "早上", "晚上", "拂晓", "晚间", "通报");

    private static final Set<String> DAY_SIGNS = Set.of("日", "号");
    private static final Set<String> TO = Set.of("至", "到", "—", "–", "-", "~", "～");
    /** Before or behind so many days that are no date: 拘留15日, 10日内, 30日游. */
    private static final Set<String> LASTING = Set.of("留", "役", "期", "满", "近", "约", "超", "达", "共", "每", "限", "月", "年");

    private static final Set<String> DURATIONS = Set.of("内", "游", "均");
    private static final String WEEKDAYS = "一二三四五六日天";
    private static final NumberWords WORDS = NumberWords.of("zh");

    private final Peek peek;
    private final Timeline timeline;
    private final List<Period> before;

    /**
     * A reader of a document.
     *
     * @param before the periods found so far, of which the last tells which year 同年 is
     */
    ChineseDates(Peek peek, Timeline timeline, List<Period> before) {
        this.peek = peek;
        this.timeline = timeline;
        this.before = before;
    }

    /** A number and its last token. */
    record Numeral(int value, int last) {}

    /** The moment that begins at a token, or null. */
    @Nullable
    Moment read(int at) {
        if (!peek.isNumber(at) && !(peek.has(at) && peek.token(at).isHan())) {
            return null;
        }
        Moment relative = relative(at);
        if (relative != null) {
            return relative;
        }
        Moment year = year(at);
        if (year != null) {
            return withRest(year);
        }
        Moment rest = rest(laterYear(at), at, laterYear(at) == Moment.OPEN ? at : at + 2);
        return rest == null ? dayAlone(at) : rest;
    }

    /** The year that begins at a token, or null. */
    @Nullable
    Moment year(int at) {
        Integer back = YEARS.get(two(at));
        return back == null ? numberedYear(at) : relativeYear(back, at);
    }

    private Moment relativeYear(int back, int at) {
        int year = timeline.yearsBack(back);
        return back == 0
                ? Moment.current(year, 0, at, at + 1)
                : Moment.of(year, 0, 0, at, at + 1).named();
    }

    /** The year that 同年 or 次年 means, else {@link Moment#OPEN}. */
    private int laterYear(int at) {
        Integer years = before.isEmpty() ? null : YEARS_LATER.get(two(at));
        return years == null ? Moment.OPEN : before.getLast().to().getYear() + years;
    }

    private String two(int at) {
        return peek.lower(at) + peek.lower(at + 1);
    }

    private @Nullable Moment numberedYear(int at) {
        boolean republic = peek.isHan(at, "民国");
        Numeral number = number(republic ? at + 2 : at);
        if (number == null || !peek.is(number.last + 1, "年")) {
            return null;
        }
        boolean told = republic || (isRepublic(number.value) && isMonth(number.last + 2));
        int year = told ? number.value + REPUBLIC : number.value;
        boolean known = year >= 1900 && year < 2100;
        return known ? Moment.of(year, 0, 0, at, number.last + 1).named() : null;
    }

    private static boolean isRepublic(int year) {
        return year >= FIRST_OF_REPUBLIC && year <= LAST_OF_REPUBLIC;
    }

    private boolean isMonth(int at) {
        Numeral month = number(at);
        return month != null && month.value <= 12 && peek.is(month.last + 1, "月");
    }

    private Moment withRest(Moment year) {
        Moment rest = rest(year.year(), year.first(), year.last() + 1);
        if (rest != null) {
            return rest;
        }
        return peek.isHan(year.last() + 1, "全年") ? year.until(year.last() + 2) : year;
    }

    /** A month with a day, a month, or a day alone behind a year or in the month of the range before. */
    private @Nullable Moment rest(int year, int first, int at) {
        Numeral month = peek.is(at, "元") ? new Numeral(1, at) : number(at);
        if (month == null || !peek.is(month.last + 1, "月")) {
            return null;
        }
        int end = peek.is(month.last + 2, "份") ? month.last + 2 : month.last + 1;
        return withDay(new Moment(year, month.value, 0, false, false, first, end));
    }

    /** A month with the day that follows it, if one does. */
    private Moment withDay(Moment month) {
        Numeral day = number(month.last() + 1);
        if (day == null || !(isDaySign(day.last + 1) || beginsRange(day.last + 1))) {
            return month;
        }
        int last = isDaySign(day.last + 1) ? day.last + 1 : day.last;
        return new Moment(month.year(), month.month(), day.value, false, false, month.first(), last);
    }

    private boolean isDaySign(int at) {
        return peek.isOneOf(at, DAY_SIGNS);
    }

    /** Whether a range of days goes on at a token: 8月10至12日. */
    private boolean beginsRange(int at) {
        int second = peek.isJoined(at, Token.Joint.HYPHEN) ? at : peek.isOneOf(at, TO) ? at + 1 : -1;
        Numeral day = second < 0 ? null : number(second);
        return day != null && isDaySign(day.last + 1);
    }

    /** A day without a month, the latest by the date of the document: 12日凌晨. */
    private @Nullable Moment dayAlone(int at) {
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
    private @Nullable Moment numeralDay(int at) {
        Numeral day = peek.isNumber(at) ? null : number(at);
        if (day == null || day.value < 1 || day.value > 31 || !peek.is(day.last + 1, "日")) {
            return null;
        }
        int behind = day.last + 2;
        boolean told = peek.is(behind, "晚") || peek.is(behind, "早") || TIMES_OF_DAY.contains(two(behind));
        return told ? day(timeline.latest(day.value), at, day.last + 1) : null;
    }

    /** The day alone that ends a range: 5月1日至10日; null when there is none. */
    @Nullable
    Moment dayIn(Moment month, int at) {
        Numeral day = number(at);
        if (day == null || !isDaySign(day.last + 1) || month.day() == 0) {
            return null;
        }
        return new Moment(month.year(), month.month(), day.value, false, false, at, day.last + 1);
    }

    /** The month without its sign that begins a range: 1至9月. */
    @Nullable
    Moment monthBefore(Moment end, int first, int at) {
        Numeral month = number(at);
        if (month == null || month.value < 1 || month.value > 12 || end.month() == 0) {
            return null;
        }
        return new Moment(end.year(), month.value, 0, false, false, first, month.last);
    }

    private @Nullable Moment relative(int at) {
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
        if (peek.is(at, "昨") && YESTERDAY_TIMES.contains(two(at + 1))) {
            return day(published == null ? null : published.minusDays(1), at, at);
        }
        return switch (two) {
            case "本月" -> begun(withDay(month(published, 0, at, at + 1)));
            case "上月" -> withDay(month(published, 1, at, at + 1));
            case "上个" -> peek.is(at + 2, "月") ? withDay(month(published, 1, at, at + 2)) : null;
            default -> weekday(at);
        };
    }

    /** A day of this month; one that is still to come is no day of what was done: 延扣至本月22日. */
    private Moment begun(Moment day) {
        LocalDate published = timeline.published();
        boolean toCome = published != null && day.day() > published.getDayOfMonth();
        return toCome ? new Moment(Moment.NEVER, 0, 0, false, false, day.first(), day.last()) : day;
    }

    /** A day after the one that was named last, or after the first of two, or that day; null when the last period is longer or stands far off. */
    private @Nullable Moment dayLater(int days, int at) {
        Period last = before.isEmpty() ? null : before.getLast();
        if (last == null
                || last.days() > LONGEST_NAMED
                || last.sentence() < peek.token(at).sentence() - MOST_SENTENCES_LATER) {
            return null;
        }
        return day(last.from().plusDays(days), at, at + 1);
    }

    /** 周五, 星期五, 上周五, 本周五; but not 每周五. */
    private @Nullable Moment weekday(int at) {
        boolean last = peek.is(at, "上");
        boolean named = last || peek.is(at, "本") || peek.is(at, "这");
        int week = week(named ? at + 1 : at);
        int weekday = week < 0 || !peek.has(week) ? -1 : WEEKDAYS.indexOf(peek.lower(week));
        if (weekday < 0 || peek.is(at - 1, "每")) {
            return null;
        }
        LocalDate day = timeline.weekday(DayOfWeek.of(Math.min(weekday, 6) + 1), last);
        return day(day, at, week);
    }

    /** The token behind a word for week, or -1. */
    int week(int at) {
        boolean two = peek.isHan(at, "星期") || peek.isHan(at, "礼拜");
        return two ? at + 2 : peek.is(at, "周") ? at + 1 : -1;
    }

    private static Moment day(@Nullable LocalDate day, int first, int last) {
        return day == null
                ? new Moment(Moment.NEVER, 0, 0, false, false, first, last)
                : new Moment(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false, false, first, last);
    }

    private static Moment month(@Nullable LocalDate published, int back, int first, int last) {
        if (published == null) {
            return new Moment(Moment.NEVER, 0, 0, false, false, first, last);
        }
        LocalDate day = published.minusMonths(back);
        return back == 0
                ? Moment.current(day.getYear(), day.getMonthValue(), first, last)
                : new Moment(day.getYear(), day.getMonthValue(), 0, false, false, first, last);
    }

    /** Digits, or numerals, or a row of numerals as in a year. */
    @Nullable
    Numeral number(int at) {
        int digits = peek.number(at);
        if (digits >= 0) {
            return new Numeral(digits, at);
        }
        HanSum sum = new HanSum(WORDS);
        StringBuilder row = new StringBuilder();
        int next = at;
        while (peek.has(next) && peek.token(next).isHan() && sum.add(peek.lower(next))) {
            row.append((int) WORDS.value("one", peek.lower(next)));
            next++;
        }
        if (next == at || next - at > 6) {
            return null;
        }
        return new Numeral(sum.isBare() ? Integer.parseInt(row.toString()) : (int) sum.value(), next - 1);
    }
}
