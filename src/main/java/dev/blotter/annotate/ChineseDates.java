package dev.blotter.annotate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, months and years as Chinese writes them, by this grammar:
 *
 * <pre>
 * moment = [year] [month] [day] | 昨日 | 昨天 | 今日 | 今天 | 本月 | 上月 | 上个月
 * year   = N年 | 今年 | 去年 | 前年 | 全年
 * month  = N月 [份]
 * day    = N日 | N号
 * N      = digits, numerals, or a row of them: 二〇二三
 * </pre>
 */
final class ChineseDates {
    private static final List<String> YEARS = List.of("今年", "去年", "前年");
    private static final NumberWords WORDS = NumberWords.of("zh");

    private final Peek peek;
    private final Timeline timeline;

    ChineseDates(Peek peek, Timeline timeline) {
        this.peek = peek;
        this.timeline = timeline;
    }

    private record Numeral(int value, int last) {}

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
        int years = YEARS.indexOf(peek.lower(at) + peek.lower(at + 1));
        Moment year = years >= 0 ? relativeYear(years, at) : numberedYear(at);
        return year == null ? rest(Moment.OPEN, at, at) : withRest(year);
    }

    private Moment relativeYear(int back, int at) {
        int year = timeline.yearsBack(back);
        return back == 0
                ? Moment.current(year, 0, at, at + 1)
                : Moment.of(year, 0, 0, at, at + 1).named();
    }

    private @Nullable Moment numberedYear(int at) {
        Numeral number = number(at);
        if (number == null || number.value < 1900 || number.value >= 2100 || !peek.is(number.last + 1, "年")) {
            return null;
        }
        return Moment.of(number.value, 0, 0, at, number.last + 1).named();
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
        Numeral month = number(at);
        if (month == null || !peek.is(month.last + 1, "月")) {
            return null;
        }
        int end = peek.is(month.last + 2, "份") ? month.last + 2 : month.last + 1;
        Numeral day = number(end + 1);
        if (day != null && isDaySign(day.last + 1)) {
            return new Moment(year, month.value, day.value, false, false, first, day.last + 1);
        }
        return new Moment(year, month.value, 0, false, false, first, end);
    }

    private boolean isDaySign(int at) {
        return peek.is(at, "日") || peek.is(at, "号");
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
        String two = peek.lower(at) + peek.lower(at + 1);
        LocalDate published = timeline.published();
        return switch (two) {
            case "昨日", "昨天" -> day(published, 1, at);
            case "今日", "今天" -> day(published, 0, at);
            case "本月" -> month(published, 0, at, at + 1);
            case "上月" -> month(published, 1, at, at + 1);
            case "上个" -> peek.is(at + 2, "月") ? month(published, 1, at, at + 2) : null;
            default -> null;
        };
    }

    private static Moment day(@Nullable LocalDate published, int back, int at) {
        if (published == null) {
            return new Moment(Moment.NEVER, 0, 0, false, false, at, at + 1);
        }
        LocalDate day = published.minusDays(back);
        return new Moment(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false, false, at, at + 1);
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
    private @Nullable Numeral number(int at) {
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
