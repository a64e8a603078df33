package dev.blotter.annotate.period;

import dev.blotter.annotate.number.HanNumeral;
import dev.blotter.annotate.number.TokenCursor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads Chinese periods that are no moments:
 *
 * <pre>
 * part = [year] (上半年 | 下半年 | [第 | 前 | 首]N季[度] | 首季[度] | (前 | 首 | 头)N个月)
 * back = (近 | 过去 | 最近)N(年 | 个月 | 周 | 天 | 日) | N年来
 * week = (上 | 本 | 这)(周 | 星期 | 礼拜)
 * upto = (截至 | 截止)moment[底 | 末]的N(天 | 日 | 周 | 个月)
 * ytd  = [今]年初(以来 | 至今) | 今年元旦至今
 * </pre>
 */
record ChinesePeriods(TokenCursor cursor, DateResolver timeline, ChineseDates dates) {
    private static final int MOST_COUNT = 1000;
    private static final int MOST_YEARS = 20;

    @Nullable
    PeriodPhrase read(int at) {
        PartialDate year = dates.year(at);
        PeriodPhrase part = year == null ? part(at, PartialDate.OPEN) : part(year.last() + 1, year.year());
        if (part != null) {
            return part;
        }
        return switch (cursor.lower(at)) {
            case "近", "过", "最" -> back(at);
            case "上", "本", "这" -> week(at);
            case "截" -> upTo(at);
            case "今" -> sinceNewYear(at, at + 1);
            case "年" -> sinceNewYear(at, at);
            default -> yearsBack(at);
        };
    }

    /** 五年来. */
    private @Nullable PeriodPhrase yearsBack(int at) {
        HanNumeral count = HanNumeral.read(cursor, at);
        if (count == null || count.value() < 1 || count.value() > MOST_YEARS) {
            return null;
        }
        boolean back = cursor.isHan(count.last() + 1, "年来");
        return back ? new PeriodPhrase(timeline.back(12 * count.value(), 0), count.last() + 2) : null;
    }

    private @Nullable PeriodPhrase part(int at, int year) {
        if (cursor.isHan(at, "上半年") || cursor.isHan(at, "下半年")) {
            int half = cursor.is(at, "上") ? 0 : 6;
            return months(year, half + 1, half + 6, at + 2);
        }
        if (cursor.isHan(at, "首季")) {
            return months(year, 1, 3, pastQuarter(at + 1));
        }
        boolean up = cursor.isA(at, "part-first");
        int number = up || cursor.is(at, "第") ? at + 1 : at;
        HanNumeral count = HanNumeral.read(cursor, number);
        if (count == null || count.value() < 1 || count.value() > 12) {
            return null;
        }
        int behind = count.last() + 1;
        if (count.value() <= 4 && cursor.is(behind, "季")) {
            return months(year, up ? 1 : 3 * count.value() - 2, 3 * count.value(), pastQuarter(behind));
        }
        boolean months = up && (cursor.isHan(behind, "个月") || (year != PartialDate.OPEN && cursor.is(behind, "月")));
        return months ? months(year, 1, count.value(), cursor.is(behind, "月") ? behind : behind + 1) : null;
    }

    private int pastQuarter(int at) {
        return cursor.is(at + 1, "度") ? at + 1 : at;
    }

    private PeriodPhrase months(int year, int from, int to, int last) {
        return new PeriodPhrase(timeline.monthsOf(year, from, to), last);
    }

    private @Nullable PeriodPhrase back(int at) {
        int number = cursor.is(at, "近") ? at + 1 : at + 2;
        boolean here = cursor.isA(at, "part-back") || cursor.isPair(at, "part-back");
        HanNumeral numeral = here ? HanNumeral.read(cursor, number) : null;
        int count = numeral == null ? 0 : numeral.value();
        if (numeral == null || count == 0 || count > MOST_COUNT) {
            return null;
        }
        int unit = numeral.last() + 1;
        boolean months = cursor.isHan(unit, "个月");
        int monthsBack = months ? count : cursor.is(unit, "年") ? 12 * count : 0;
        int daysBack = count * cursor.units(unit, "counted-days");
        int last = months ? unit + 1 : unit;
        return monthsBack + daysBack == 0 ? null : new PeriodPhrase(timeline.back(monthsBack, daysBack), last);
    }

    /** 截至7月底的100天. */
    private @Nullable PeriodPhrase upTo(int at) {
        boolean until = cursor.is(at + 1, "至") || cursor.is(at + 1, "止");
        PartialDate end = until ? dates.read(at + 2) : null;
        DaySpan last = end == null ? null : timeline.resolve(end);
        int behind = end == null ? at : end.last() + (cursor.isA(end.last() + 1, "month-end") ? 2 : 1);
        HanNumeral count = last != null && cursor.is(behind, "的") ? HanNumeral.read(cursor, behind + 1) : null;
        if (last == null || count == null || count.value() < 1 || count.value() > MOST_COUNT) {
            return null;
        }
        int unit = count.last() + 1;
        int days = count.value() * cursor.units(unit, "counted-days");
        int months = cursor.isHan(unit, "个月") ? count.value() : 0;
        LocalDate from = last.to().plusDays(1).minusMonths(months).minusDays(days);
        return days + months == 0
                ? null
                : new PeriodPhrase(DaySpan.range(from, last.to()), months > 0 ? unit + 1 : unit);
    }

    private @Nullable PeriodPhrase week(int at) {
        int behind = ChineseDays.week(cursor, at + 1);
        boolean day = behind >= 0 && dates.read(at) != null;
        return behind < 0 || day ? null : new PeriodPhrase(timeline.week(cursor.is(at, "上")), behind - 1);
    }

    private @Nullable PeriodPhrase sinceNewYear(int first, int at) {
        boolean now = cursor.isHan(at, "年初") && cursor.isPair(at + 2, "up-to-now");
        PartialDate year = PartialDate.of(timeline.yearsBack(0), 0, 0, first, at + 3);
        return now ? new PeriodPhrase(timeline.since(year), at + 3) : null;
    }
}
