package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads periods that are no moments: {@link YearParts parts} of years and months, and
 *
 * <pre>
 * back    = past [N] days | weeks | months | years, last N …
 * week    = last week | this week | last weekend | over the weekend | week (of | beginning | …) day
 * ending  = year | month | week | N months | N weeks | N days, with (to | ending | ended | that ended) [on] [the end of] moment
 * lasting = N-day | N-week | N-month, with a noun and ([that] ended | ending | from | beginning | …) [on] moment
 * ago     = N days ago
 *         | (week | month | year)-long, with the same
 * fiscal  = FY2023 | fiscal [year] 2023 | 2023 fiscal year | financial year 2021/22 | 2021/22
 * </pre>
 */
record PeriodPhrases(
        TokenCursor cursor, DateResolver timeline, WesternDates western, FiscalYears fiscal, YearParts parts) {
    /** How many words the name of what lasted so long has at most. */
    private static final int LONGEST_NAME = 3;

    private static final int MOST_UNITS = 1000;

    @Nullable
    PeriodPhrase read(int at) {
        PeriodPhrase part = parts.read(at);
        return part == null ? stretch(at) : part;
    }

    private @Nullable PeriodPhrase stretch(int at) {
        if (cursor.is(at + 1, "long") && cursor.isHyphened(at + 1)) {
            return lasting(cursor.units(at, "unit-months"), cursor.units(at, "unit-days"), at + 2);
        }
        return switch (cursor.lower(at)) {
            case "last", "past", "this" -> back(at);
            case "fy", "fiscal", "financial" -> fiscal(at);
            case "week" -> week(at);
            case "quarter" -> endingWith(3, 0, at + 1);
            case "half" -> cursor.is(at + 1, "year") ? endingWith(6, 0, at + 2) : null;
            case "weekend" ->
                cursor.is(at - 1, "the") && cursor.isA(at - 2, "at-weekend")
                        ? new PeriodPhrase(timeline.weekend(false), at)
                        : null;
            default -> cursor.year(at) > 0 ? yearBefore(at) : ending(at);
        };
    }

    /** "the twelve months to the end of June 2019", "the year that ended on 30 June", "two days ago". */
    private @Nullable PeriodPhrase ending(int at) {
        boolean alone = cursor.isA(at, "unit-months");
        int count = alone ? 1 : cursor.count(at);
        int unit = alone ? at : at + 1;
        int months = count * cursor.units(unit, "unit-months");
        int days = count * cursor.units(unit, "unit-days");
        if (months + days == 0 || count > MOST_UNITS) {
            return null;
        }
        if (cursor.isHyphened(unit)) {
            PeriodPhrase period = cursor.is(unit + 1, "period") ? endingWith(months, days, unit + 2) : null;
            return period == null ? lasting(months, days, unit + 1) : period;
        }
        if (days > 0 && cursor.is(unit + 1, "ago")) {
            LocalDate today = timeline.published();
            DaySpan day = today == null ? null : DaySpan.day(today.minusDays(days));
            return cursor.is(unit, "days") ? new PeriodPhrase(day, unit + 1) : null;
        }
        return endingWith(months, days, cursor.past(unit + 1, "period"));
    }

    /** "A three-day operation that ended on Friday", "a two-week sweep from 3 May". */
    private @Nullable PeriodPhrase lasting(int months, int days, int noun) {
        for (int behind = noun + 1; behind <= noun + LONGEST_NAME; behind++) {
            PeriodPhrase end = cursor.isA(behind, "not-ending") ? null : endingWith(months, days, behind);
            PeriodPhrase read = end == null ? startingWith(months, days, behind) : end;
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private @Nullable PeriodPhrase startingWith(int months, int days, int verb) {
        int relative = pastRelative(verb);
        boolean starts = cursor.isA(relative, "started") && !cursor.is(relative, "of");
        PartialDate moment = starts ? western.read(pastEnd(relative + 1)) : null;
        return moment == null ? null : startingOn(moment, months, days);
    }

    /** A stretch from a day on, which is not the first of a range. */
    private @Nullable PeriodPhrase startingOn(PartialDate day, int months, int days) {
        DaySpan start = day.day() == 0 || isRange(day.last() + 1) ? null : timeline.resolve(day);
        return start == null
                ? null
                : new PeriodPhrase(
                        DaySpan.range(
                                start.from(),
                                start.from().plusMonths(months).plusDays(days).minusDays(1)),
                        day.last());
    }

    private boolean isRange(int behind) {
        return cursor.isA(behind, "ends-at") || cursor.isA(behind, "dash");
    }

    private @Nullable PeriodPhrase endingWith(int months, int days, int verb) {
        int relative = pastRelative(cursor.past(verb, "up"));
        boolean clause = cursor.is(relative - 1, "that") || cursor.is(relative - 1, "which");
        if (!cursor.isA(relative, clause ? "ended" : "ends-at")) {
            return null;
        }
        PartialDate moment = western.read(pastEnd(relative + 1));
        if (moment == null || moment.month() == 0 || (days > 0 && moment.day() == 0)) {
            return null;
        }
        DaySpan end = timeline.resolve(moment);
        return end == null
                ? null
                : new PeriodPhrase(
                        DaySpan.range(end.to().plusDays(1).minusMonths(months).minusDays(days), end.to()),
                        moment.last());
    }

    private int pastRelative(int at) {
        return cursor.is(at, "that") || cursor.is(at, "which") ? at + 1 : at;
    }

    /** The token behind "on", "the end of", or neither. */
    private int pastEnd(int at) {
        int end = cursor.past(at, "the");
        return cursor.is(end, "end") && cursor.is(end + 1, "of") ? end + 2 : cursor.past(at, "on");
    }

    /** "the week of October 13", "the week beginning on 9 June", "the week to Sunday". */
    private @Nullable PeriodPhrase week(int at) {
        int next = cursor.past(at + 2, "on");
        PartialDate day = cursor.isA(at + 1, "week-from") && !cursor.isHyphened(next + 2) ? western.read(next) : null;
        PeriodPhrase from = day == null ? null : startingOn(day, 0, 7);
        return from == null ? endingWith(0, 7, at + 1) : from;
    }

    private @Nullable PeriodPhrase back(int at) {
        boolean before = !cursor.is(at, "this");
        if (cursor.is(at + 1, "week") && !cursor.is(at, "past")) {
            return new PeriodPhrase(timeline.week(before), at + 1);
        }
        if (cursor.is(at + 1, "weekend")) {
            return new PeriodPhrase(timeline.weekend(before), at + 1);
        }
        int count = cursor.count(at + 1);
        if (!before || (count == 0 && !cursor.is(at, "past"))) {
            return null;
        }
        int last = count == 0 ? at + 1 : at + 2;
        int months = Math.max(count, 1) * cursor.units(last, "unit-months");
        int days = Math.max(count, 1) * cursor.units(last, "unit-days");
        return months + days == 0 || count > MOST_UNITS ? null : new PeriodPhrase(timeline.back(months, days), last);
    }

    private @Nullable PeriodPhrase fiscal(int at) {
        int next = cursor.isA(at, "fiscal") ? cursor.past(at + 1, "year") : at + 1;
        PeriodPhrase pair = yearPair(next);
        int year = cursor.year(next);
        return pair != null || year == 0 ? pair : withEnd(fiscalYear(fiscal.beginning(year)), at, next);
    }

    /** "2021/22" or "the 2021 fiscal year". */
    private @Nullable PeriodPhrase yearBefore(int at) {
        return isFiscalYear(at + 1) ? withEnd(fiscalYear(fiscal.beginning(cursor.year(at))), at, at) : yearPair(at);
    }

    private boolean isFiscalYear(int at) {
        return cursor.isA(at, "fiscal") && cursor.is(at + 1, "year");
    }

    /** "2021/22", "2021/2022", and "2021-22" where it can't be a range of years. */
    private @Nullable PeriodPhrase yearPair(int at) {
        int year = cursor.year(at);
        int second = cursor.past(at + 1, "/");
        boolean slash = second > at + 1;
        boolean joined =
                (slash || cursor.isHyphened(second)) && cursor.lower(second).length() == 2;
        boolean pair = year > 0
                && ((joined && cursor.number(second) == (year + 1) % 100)
                        || (slash && cursor.number(second) == year + 1));
        boolean date = cursor.isHyphened(second + 1) && cursor.isNumber(second + 1);
        return pair && !date ? withEnd(fiscalYear(year), at, second) : null;
    }

    /** A fiscal year whose end may be told behind it: "the 2022/23 financial year, which ended on 31 March". */
    private PeriodPhrase withEnd(@Nullable DaySpan year, int at, int last) {
        int noun = isFiscalYear(last + 1) ? last + 2 : last;
        int relative = pastRelative(cursor.past(noun + 1, ","));
        PartialDate moment = cursor.isA(relative, "ended") ? western.read(pastEnd(relative + 1)) : null;
        if (moment == null || moment.day() == 0) {
            return new PeriodPhrase(year, last);
        }
        int named = cursor.year(last) > 0 ? cursor.year(last) : cursor.year(at) + 1;
        DaySpan end = timeline.resolve(moment.year() == PartialDate.OPEN ? moment.in(named) : moment);
        return end == null
                ? new PeriodPhrase(year, last)
                : new PeriodPhrase(new DaySpan(end.to().plusDays(1).minusYears(1), end.to(), "year"), moment.last());
    }

    private @Nullable DaySpan fiscalYear(int beginning) {
        if (fiscal.month() == 0) {
            return null;
        }
        LocalDate from = LocalDate.of(beginning, fiscal.month(), 1);
        return new DaySpan(from, from.plusYears(1).minusDays(1), "year");
    }
}
