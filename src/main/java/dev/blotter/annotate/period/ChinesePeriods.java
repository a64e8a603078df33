package dev.blotter.annotate.period;

import dev.blotter.annotate.number.HanNumeral;
import dev.blotter.annotate.number.Peek;
import java.time.LocalDate;
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
 * upto = (截至 | 截止)moment[底 | 末]的N(天 | 日 | 周 | 个月)
 * ytd  = [今]年初(以来 | 至今) | 今年元旦至今
 * </pre>
 */
final class ChinesePeriods {
    private static final Set<String> FIRST = Set.of("前", "首", "头");
    private static final Set<String> BACK = Set.of("近", "过去", "最近");
    private static final Set<String> UP_TO_NOW = Set.of("以来", "至今", "迄今");
    private static final Map<String, Integer> DAYS_OF = Map.of("天", 1, "日", 1, "周", 7);
    private static final Set<String> END_OF = Set.of("底", "末");
    private static final int MOST_COUNT = 1000;

    private final Peek peek;
    private final DateResolver timeline;
    private final ChineseDates dates;

    ChinesePeriods(Peek peek, DateResolver timeline, ChineseDates dates) {
        this.peek = peek;
        this.timeline = timeline;
        this.dates = dates;
    }

    /** The phrase that begins at a token, or null. */
    PeriodPhrases.@Nullable Read read(int at) {
        PartialDate year = dates.year(at);
        PeriodPhrases.Read part =
                year == null ? part(at, at, PartialDate.OPEN) : part(at, year.last() + 1, year.year());
        if (part != null) {
            return part;
        }
        return switch (peek.lower(at)) {
            case "近", "过", "最" -> back(at);
            case "上", "本", "这" -> week(at);
            case "截" -> upTo(at);
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
        HanNumeral count = HanNumeral.read(peek, number);
        if (count == null || count.value() < 1 || count.value() > 12) {
            return null;
        }
        int behind = count.last() + 1;
        if (count.value() <= 4 && peek.is(behind, "季")) {
            return months(year, up ? 1 : 3 * count.value() - 2, 3 * count.value(), first, pastQuarter(behind));
        }
        boolean months = up && (peek.isHan(behind, "个月") || (year != PartialDate.OPEN && peek.is(behind, "月")));
        return months ? months(year, 1, count.value(), first, peek.is(behind, "月") ? behind : behind + 1) : null;
    }

    private int pastQuarter(int at) {
        return peek.is(at + 1, "度") ? at + 1 : at;
    }

    private PeriodPhrases.Read months(int year, int from, int to, int first, int last) {
        return new PeriodPhrases.Read(timeline.monthsOf(year, from, to, PartialDate.of(0, 0, 0, first, last)), last);
    }

    private PeriodPhrases.@Nullable Read back(int at) {
        int number = peek.is(at, "近") ? at + 1 : at + 2;
        String word = number == at + 1 ? peek.lower(at) : peek.lower(at) + peek.lower(at + 1);
        HanNumeral numeral = BACK.contains(word) ? HanNumeral.read(peek, number) : null;
        int count = numeral == null ? 0 : numeral.value();
        if (numeral == null || count == 0 || count > MOST_COUNT) {
            return null;
        }
        int unit = numeral.last() + 1;
        boolean months = peek.isHan(unit, "个月");
        int monthsBack = months ? count : peek.is(unit, "年") ? 12 * count : 0;
        int daysBack = count * DAYS_OF.getOrDefault(peek.lower(unit), 0);
        int last = months ? unit + 1 : unit;
        return monthsBack + daysBack == 0
                ? null
                : new PeriodPhrases.Read(timeline.back(monthsBack, daysBack, at, last), last);
    }

    /** 截至7月底的100天. */
    private PeriodPhrases.@Nullable Read upTo(int at) {
        boolean until = peek.is(at + 1, "至") || peek.is(at + 1, "止");
        PartialDate end = until ? dates.read(at + 2) : null;
        Stretch last = end == null ? null : timeline.resolve(end);
        int behind = end == null ? at : end.last() + (peek.isOneOf(end.last() + 1, END_OF) ? 2 : 1);
        HanNumeral count = last != null && peek.is(behind, "的") ? HanNumeral.read(peek, behind + 1) : null;
        if (last == null || count == null || count.value() < 1 || count.value() > MOST_COUNT) {
            return null;
        }
        int unit = count.last() + 1;
        int days = count.value() * DAYS_OF.getOrDefault(peek.lower(unit), 0);
        int months = peek.isHan(unit, "个月") ? count.value() : 0;
        LocalDate from = last.to().plusDays(1).minusMonths(months).minusDays(days);
        return days + months == 0
                ? null
                : new PeriodPhrases.Read(new Stretch(from, last.to(), "range", at, unit), months > 0 ? unit + 1 : unit);
    }

    private PeriodPhrases.@Nullable Read week(int at) {
        int behind = ChineseDays.week(peek, at + 1);
        boolean day = behind >= 0 && dates.read(at) != null;
        return behind < 0 || day
                ? null
                : new PeriodPhrases.Read(timeline.week(peek.is(at, "上"), at, behind - 1), behind - 1);
    }

    private PeriodPhrases.@Nullable Read sinceNewYear(int first, int at) {
        boolean now = peek.isHan(at, "年初") && UP_TO_NOW.contains(peek.lower(at + 2) + peek.lower(at + 3));
        PartialDate year = PartialDate.of(timeline.yearsBack(0), 0, 0, first, at + 3);
        return now ? new PeriodPhrases.Read(timeline.since(year), at + 3) : null;
    }
}
