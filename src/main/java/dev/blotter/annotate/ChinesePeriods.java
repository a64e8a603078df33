package dev.blotter.annotate;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Chinese periods that are no moments:
 *
 * <pre>
 * part = [year] (上半年 | 下半年 | [第 | 前 | 首]N季[度] | 首季[度] | (前 | 首 | 头)N个月)
 * back = (近 | 过去 | 最近)N(年 | 个月 | 周 | 天 | 日)
 * week = (上 | 本 | 这)(周 | 星期 | 礼拜)
 * ytd  = [今]年初(以来 | 至今) | 今年元旦至今
 * </pre>
 */
final class ChinesePeriods {
    private static final Set<String> FIRST = Set.of("前", "首", "头");
    private static final Set<String> BACK = Set.of("近", "过去", "最近");
    private static final Set<String> UP_TO_NOW = Set.of("以来", "至今", "迄今");
    private static final Map<String, Integer> DAYS_OF = Map.of("天", 1, "日", 1, "周", 7);
    private static final int MOST_COUNT = 1000;
    private static final NumberWords WORDS = NumberWords.of("zh");

    private final Peek peek;
    private final Timeline timeline;
    private final ChineseDates dates;

    ChinesePeriods(Peek peek, Timeline timeline, ChineseDates dates) {
        this.peek = peek;
        this.timeline = timeline;
        this.dates = dates;
    }

    /** The phrase that begins at a token, or null. */
    PeriodPhrases.@Nullable Read read(int at) {
        Moment year = dates.year(at);
        PeriodPhrases.Read part = year == null ? part(at, at, Moment.OPEN) : part(at, year.last() + 1, year.year());
        if (part != null) {
            return part;
        }
        return switch (peek.lower(at)) {
            case "近", "过", "最" -> back(at);
            case "上", "本", "这" -> week(at);
            case "今" -> sinceNewYear(at, at + 1);
            case "年" -> sinceNewYear(at, at);
            default -> null;
        };
    }

    private PeriodPhrases.@Nullable Read part(int first, int at, int year) {
        if (peek.isHan(at, "上半年") || peek.isHan(at, "下半年")) {
            int half = peek.is(at, "上") ? 0 : 6;
            return months(year, half + 1, half + 6, first, at + 2);
        }
        if (peek.isHan(at, "首季")) {
            return months(year, 1, 3, first, pastQuarter(at + 1));
        }
        boolean up = peek.isOneOf(at, FIRST);
        int number = up || peek.is(at, "第") ? at + 1 : at;
        int count = number(number);
        if (count > 0 && peek.is(number + 1, "季")) {
            return months(year, up ? 1 : 3 * count - 2, 3 * count, first, pastQuarter(number + 1));
        }
        boolean months = count > 0 && up && peek.isHan(number + 1, "个月");
        return months ? months(year, 1, count, first, number + 2) : null;
    }

    private int pastQuarter(int at) {
        return peek.is(at + 1, "度") ? at + 1 : at;
    }

    private PeriodPhrases.Read months(int year, int from, int to, int first, int last) {
        return new PeriodPhrases.Read(timeline.monthsOf(year, from, to, Moment.of(0, 0, 0, first, last)), last);
    }

    private int number(int at) {
        int digits = peek.number(at);
        return digits >= 0 ? digits : (int) Math.max(0, WORDS.value("one", peek.lower(at)));
    }

    private PeriodPhrases.@Nullable Read back(int at) {
        int number = peek.is(at, "近") ? at + 1 : at + 2;
        String word = number == at + 1 ? peek.lower(at) : peek.lower(at) + peek.lower(at + 1);
        int count = BACK.contains(word) ? number(number) : 0;
        if (count == 0 || count > MOST_COUNT) {
            return null;
        }
        boolean months = peek.isHan(number + 1, "个月");
        int monthsBack = months ? count : peek.is(number + 1, "年") ? 12 * count : 0;
        int daysBack = count * DAYS_OF.getOrDefault(peek.lower(number + 1), 0);
        int last = months ? number + 2 : number + 1;
        return monthsBack + daysBack == 0
                ? null
                : new PeriodPhrases.Read(timeline.back(monthsBack, daysBack, at, last), last);
    }

    private PeriodPhrases.@Nullable Read week(int at) {
        int behind = dates.week(at + 1);
        boolean day = behind >= 0 && dates.read(at) != null;
        return behind < 0 || day
                ? null
                : new PeriodPhrases.Read(timeline.week(peek.is(at, "上"), at, behind - 1), behind - 1);
    }

    private PeriodPhrases.@Nullable Read sinceNewYear(int first, int at) {
        boolean now = peek.isHan(at, "年初") && UP_TO_NOW.contains(peek.lower(at + 2) + peek.lower(at + 3));
        Moment year = Moment.of(timeline.yearsBack(0), 0, 0, first, at + 3);
        return now ? new PeriodPhrases.Read(timeline.since(year), at + 3) : null;
    }
}
