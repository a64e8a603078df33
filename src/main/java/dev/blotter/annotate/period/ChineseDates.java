package dev.blotter.annotate.period;

import dev.blotter.annotate.number.HanNumeral;
import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.Token;
import dev.blotter.text.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 */
final class ChineseDates {
    private static final Map<String, Integer> YEARS = Map.of("今年", 0, "去年", 1, "上年", 1, "前年", 2);
    private static final Map<String, Integer> YEARS_LATER = Map.of("同年", 0, "当年", 0, "次年", 1, "翌年", 1);
    /** The year 0 of the calendar of Taiwan: 民国114年, 114年8月 where a month follows, and 114年 in a document on Taiwan. */
    private static final int REPUBLIC = 1911;

    /** Beside so many years that are no date: 判刑110年, 110年来. */
    private static final Set<String> LASTING_BEFORE = Set.of("刑", "判", "近", "约", "超", "逾", "达", "满", "共", "第", "过");

    private static final Set<String> LASTING_BEHIND = Set.of("来", "前", "后", "内", "历", "老", "以", "有");

    private static final int FIRST_OF_REPUBLIC = 70;
    private static final int LAST_OF_REPUBLIC = 188;

    private static final Set<String> DAY_SIGNS = Set.of("日", "号");
    private static final Set<String> TO = Set.of("至", "到", "—", "–", "-", "~", "～");

    private final Peek peek;
    private final DateResolver timeline;
    private final List<Period> before;
    private final ChineseDays days;
    private final boolean onTaiwan;

    /**
     * A reader of a document.
     *
     * @param before the periods found so far, of which the last tells which year 同年 is
     * @param onTaiwan whether the document is on Taiwan before all
     */
    ChineseDates(Peek peek, DateResolver timeline, List<Period> before, boolean onTaiwan) {
        this.peek = peek;
        this.timeline = timeline;
        this.onTaiwan = onTaiwan;
        this.before = before;
        this.days = new ChineseDays(peek, timeline, before);
    }

    /** The moment that begins at a token, or null. */
    @Nullable
    PartialDate read(int at) {
        if (!peek.isNumber(at) && !(peek.has(at) && peek.token(at).isHan())) {
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
        PartialDate rest = rest(laterYear(at), at, laterYear(at) == PartialDate.OPEN ? at : at + 2);
        return rest == null ? days.alone(at) : rest;
    }

    /** The year that begins at a token, or null. */
    @Nullable
    PartialDate year(int at) {
        Integer back = YEARS.get(two(at));
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
        Integer years = before.isEmpty() ? null : YEARS_LATER.get(two(at));
        return years == null ? PartialDate.OPEN : before.getLast().to().getYear() + years;
    }

    private String two(int at) {
        return peek.lower(at) + peek.lower(at + 1);
    }

    private @Nullable PartialDate numberedYear(int at) {
        boolean republic = peek.isHan(at, "民国");
        HanNumeral number = HanNumeral.read(peek, republic ? at + 2 : at);
        if (number == null || !peek.is(number.last() + 1, "年")) {
            return null;
        }
        boolean told = republic || (isRepublic(number.value()) && (isMonth(number.last() + 2) || isBare(at, number)));
        int year = told ? number.value() + REPUBLIC : number.value();
        boolean known = year >= 1900 && year < 2100;
        return known ? PartialDate.of(year, 0, 0, at, number.last() + 1).named() : null;
    }

    /** Whether a year of the calendar of Taiwan stands without a month. */
    private boolean isBare(int at, HanNumeral year) {
        return onTaiwan && !peek.isOneOf(at - 1, LASTING_BEFORE) && !peek.isOneOf(year.last() + 2, LASTING_BEHIND);
    }

    private static boolean isRepublic(int year) {
        return year >= FIRST_OF_REPUBLIC && year <= LAST_OF_REPUBLIC;
    }

    private boolean isMonth(int at) {
        HanNumeral month = HanNumeral.read(peek, at);
        return month != null && month.value() <= 12 && peek.is(month.last() + 1, "月");
    }

    private PartialDate withRest(PartialDate year) {
        PartialDate rest = rest(year.year(), year.first(), year.last() + 1);
        if (rest != null) {
            return rest;
        }
        return peek.isHan(year.last() + 1, "全年") ? year.until(year.last() + 2) : year;
    }

    /** A month with a day, a month, or a day alone behind a year or in the month of the range before. */
    private @Nullable PartialDate rest(int year, int begin, int at) {
        boolean first = peek.is(at, "元") || (year != PartialDate.OPEN && peek.is(at, "首"));
        HanNumeral month = first ? new HanNumeral(1, at) : HanNumeral.read(peek, at);
        if (month == null || !peek.is(month.last() + 1, "月")) {
            return null;
        }
        int end = peek.is(month.last() + 2, "份") ? month.last() + 2 : month.last() + 1;
        return withDay(new PartialDate(year, month.value(), 0, false, false, begin, end));
    }

    /** A month with the day that follows it, if one does. */
    private PartialDate withDay(PartialDate month) {
        HanNumeral day = HanNumeral.read(peek, month.last() + 1);
        if (day == null || !(isDaySign(day.last() + 1) || beginsRange(day.last() + 1))) {
            return month;
        }
        int last = isDaySign(day.last() + 1) ? day.last() + 1 : day.last();
        return new PartialDate(month.year(), month.month(), day.value(), false, false, month.first(), last);
    }

    private boolean isDaySign(int at) {
        return peek.isOneOf(at, DAY_SIGNS);
    }

    /** Whether a range of days goes on at a token: 8月10至12日. */
    private boolean beginsRange(int at) {
        int second = peek.isJoined(at, Token.Joint.HYPHEN) ? at : peek.isOneOf(at, TO) ? at + 1 : -1;
        HanNumeral day = second < 0 ? null : HanNumeral.read(peek, second);
        return day != null && isDaySign(day.last() + 1);
    }

    /** The day alone that ends a range: 5月1日至10日; null when there is none. */
    @Nullable
    PartialDate dayIn(PartialDate month, int at) {
        HanNumeral day = HanNumeral.read(peek, at);
        if (day == null || !isDaySign(day.last() + 1) || month.day() == 0) {
            return null;
        }
        return new PartialDate(month.year(), month.month(), day.value(), false, false, at, day.last() + 1);
    }

    /** The month without its sign that begins a range: 1至9月. */
    @Nullable
    PartialDate monthBefore(PartialDate end, int first, int at) {
        HanNumeral month = HanNumeral.read(peek, at);
        if (month == null || month.value() < 1 || month.value() > 12 || end.month() == 0) {
            return null;
        }
        return new PartialDate(end.year(), month.value(), 0, false, false, first, month.last());
    }

    /** 本月, 上月 and 上个月, with the day that may follow. */
    private @Nullable PartialDate relativeMonth(int at) {
        LocalDate published = timeline.published();
        return switch (two(at)) {
            case "本月" -> begun(withDay(month(published, 0, at, at + 1)));
            case "上月" -> withDay(month(published, 1, at, at + 1));
            case "上个" -> peek.is(at + 2, "月") ? withDay(month(published, 1, at, at + 2)) : null;
            default -> null;
        };
    }

    /** A day of this month; one that is still to come is no day of what was done: 延扣至本月22日. */
    private PartialDate begun(PartialDate day) {
        LocalDate published = timeline.published();
        boolean toCome = published != null && day.day() > published.getDayOfMonth();
        return toCome ? new PartialDate(PartialDate.NEVER, 0, 0, false, false, day.first(), day.last()) : day;
    }

    private static PartialDate month(@Nullable LocalDate published, int back, int first, int last) {
        if (published == null) {
            return new PartialDate(PartialDate.NEVER, 0, 0, false, false, first, last);
        }
        LocalDate day = published.minusMonths(back);
        return back == 0
                ? PartialDate.current(day.getYear(), day.getMonthValue(), first, last)
                : new PartialDate(day.getYear(), day.getMonthValue(), 0, false, false, first, last);
    }
}
