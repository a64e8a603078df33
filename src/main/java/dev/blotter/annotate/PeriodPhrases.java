package dev.blotter.annotate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads periods that are no moments: {@link YearParts parts} of years and months, and
 *
 * <pre>
 * back    = past [N] days | weeks | months | years, last N …
 * week    = last week | this week | last weekend | over the weekend | week (of | beginning | …) day
 * ending  = year | month | week | N months | N weeks | N days, with (to | ending | ended | that ended) [on] [the end of] moment
 * ago     = N days ago
 * fiscal  = FY2023 | fiscal [year] 2023 | financial year 2021/22 | 2021/22
 * </pre>
 */
final class PeriodPhrases {
    /** How many days a unit has. */
    static final Map<String, Integer> DAYS_OF = Map.of("day", 1, "days", 1, "week", 7, "weeks", 7);

    private static final Set<String> FISCAL = Set.of("fiscal", "financial");
    private static final Set<String> ENDED = Set.of("ended", "ends");
    private static final Set<String> TO = Set.of("to", "until", "through", "ending", "ended");
    private static final Set<String> FROM = Set.of("of", "beginning", "starting", "commencing", "from");
    private static final Set<String> AT = Set.of("at", "over", "during", "on", "in", "this");
    private static final Map<String, Integer> MONTHS_OF = Map.of("month", 1, "months", 1, "year", 12, "years", 12);
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final int MOST_UNITS = 1000;

    private final Peek peek;
    private final Timeline timeline;
    private final WesternDates western;
    private final FiscalYears fiscal;
    private final YearParts parts;

    PeriodPhrases(Peek peek, Timeline timeline, WesternDates western, FiscalYears fiscal) {
        this.peek = peek;
        this.timeline = timeline;
        this.western = western;
        this.fiscal = fiscal;
        this.parts = new YearParts(peek, timeline, western);
    }

    /** What was read up to a token; no stretch when it can't be fixed. */
    record Read(@Nullable Stretch stretch, int last) {

        static Read of(LocalDate from, LocalDate to, String form, int first, int last) {
            return new Read(new Stretch(from, to, form, first, last), last);
        }
    }

    /** The phrase that begins at a token, or null. */
    @Nullable
    Read read(int at) {
        Read part = parts.read(at);
        return part == null ? stretch(at) : part;
    }

    private @Nullable Read stretch(int at) {
        return switch (peek.lower(at)) {
            case "last", "past", "this" -> back(at);
            case "fy", "fiscal", "financial" -> fiscal(at);
            case "week" -> week(at);
            case "quarter" -> endingWith(3, 0, at, at + 1);
            case "half" -> peek.is(at + 1, "year") ? endingWith(6, 0, at, at + 2) : null;
            case "weekend" -> peek.is(at - 1, "the") && peek.isOneOf(at - 2, AT) ? weekend(false, at, at) : null;
            default -> peek.year(at) > 0 ? yearPair(at) : ending(at);
        };
    }

    /** "the twelve months to the end of June 2019", "the year that ended on 30 June", "two days ago". */
    private @Nullable Read ending(int at) {
        boolean alone = MONTHS_OF.containsKey(peek.lower(at));
        int count = alone ? 1 : peek.count(at);
        int unit = alone ? at : at + 1;
        int months = count * MONTHS_OF.getOrDefault(peek.lower(unit), 0);
        int days = count * DAYS_OF.getOrDefault(peek.lower(unit), 0);
        if (months + days == 0 || count > MOST_UNITS) {
            return null;
        }
        if (days > 0 && peek.is(unit + 1, "ago")) {
            return peek.is(unit, "days") ? new Read(timeline.ago(days, at, unit + 1), unit + 1) : null;
        }
        return endingWith(months, days, at, peek.is(unit + 1, "period") ? unit + 2 : unit + 1);
    }

    private @Nullable Read endingWith(int months, int days, int at, int verb) {
        int relative = peek.is(verb, "that") || peek.is(verb, "which") ? verb + 1 : verb;
        if (!peek.isOneOf(relative, relative > verb ? ENDED : TO)) {
            return null;
        }
        Moment moment = western.read(pastEnd(relative + 1));
        Stretch end = moment == null || moment.month() == 0 || (days > 0 && moment.day() == 0)
                ? null
                : timeline.resolve(moment);
        if (end == null) {
            return null;
        }
        LocalDate from = end.to().plusDays(1).minusMonths(months).minusDays(days);
        return new Read(new Stretch(from, end.to(), "range", at, end.last()), end.last());
    }

    /** "the week of October 13", "the week beginning on 9 June", "the week to Sunday". */
    private @Nullable Read week(int at) {
        int next = peek.is(at + 2, "on") ? at + 3 : at + 2;
        Moment day =
                peek.isOneOf(at + 1, FROM) && !peek.isJoined(next + 2, Token.Joint.HYPHEN) ? western.read(next) : null;
        Stretch first = day == null || day.day() == 0 || isRange(day.last() + 1) ? null : timeline.resolve(day);
        return day == null || first == null
                ? endingWith(0, 7, at, at + 1)
                : new Read(new Stretch(first.from(), first.from().plusDays(6), "range", at, day.last()), day.last());
    }

    private boolean isRange(int behind) {
        return peek.isOneOf(behind, TO) || peek.isOneOf(behind, DASHES);
    }

    private Read weekend(boolean before, int first, int last) {
        return new Read(timeline.weekend(before, first, last), last);
    }

    /** The token behind "on", "the end of", or neither. */
    private int pastEnd(int at) {
        int end = peek.is(at, "the") ? at + 1 : at;
        if (peek.is(end, "end") && peek.is(end + 1, "of")) {
            return end + 2;
        }
        return peek.is(at, "on") ? at + 1 : at;
    }

    private @Nullable Read back(int at) {
        if (peek.is(at + 1, "week") && !peek.is(at, "past")) {
            return new Read(timeline.week(!peek.is(at, "this"), at, at + 1), at + 1);
        }
        if (peek.is(at + 1, "weekend")) {
            return weekend(!peek.is(at, "this"), at, at + 1);
        }
        int count = peek.count(at + 1);
        if (peek.is(at, "this") || (count == 0 && !peek.is(at, "past"))) {
            return null;
        }
        int last = count == 0 ? at + 1 : at + 2;
        return stretchBack(Math.max(count, 1), peek.lower(last), at, last);
    }

    private @Nullable Read stretchBack(int count, String unit, int first, int last) {
        int months = MONTHS_OF.getOrDefault(unit, 0);
        int days = DAYS_OF.getOrDefault(unit, 0);
        return months + days == 0 || count > MOST_UNITS
                ? null
                : new Read(timeline.back(count * months, count * days, first, last), last);
    }

    private @Nullable Read fiscal(int at) {
        boolean named = peek.isOneOf(at, FISCAL);
        int next = named && peek.is(at + 1, "year") ? at + 2 : at + 1;
        Read pair = yearPair(next);
        if (pair != null) {
            return pair;
        }
        int year = peek.year(next);
        return year == 0 ? null : new Read(fiscalYear(fiscal.beginning(year), at, next), next);
    }

    /** "2021/22", and "2021-22" where it can't be a range of years. */
    private @Nullable Read yearPair(int at) {
        int year = peek.year(at);
        int second = peek.is(at + 1, "/") ? at + 2 : at + 1;
        boolean joined = second > at + 1 || peek.isJoined(second, Token.Joint.HYPHEN);
        boolean pair =
                year > 0 && joined && peek.lower(second).length() == 2 && peek.number(second) == (year + 1) % 100;
        boolean date = peek.isJoined(second + 1, Token.Joint.HYPHEN) && peek.isNumber(second + 1);
        return pair && !date ? new Read(fiscalYear(year, at, second), second) : null;
    }

    private @Nullable Stretch fiscalYear(int beginning, int first, int last) {
        if (fiscal.month() == 0) {
            return null;
        }
        LocalDate from = LocalDate.of(beginning, fiscal.month(), 1);
        return new Stretch(from, from.plusYears(1).minusDays(1), "year", first, last);
    }
}
