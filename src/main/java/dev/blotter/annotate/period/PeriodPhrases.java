package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.Token;
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
 * lasting = N-day | N-week | N-month, with a noun and ([that] ended | ending | from | beginning | …) [on] moment
 * ago     = N days ago
 *         | (week | month | year)-long, with the same
 * fiscal  = FY2023 | fiscal [year] 2023 | 2023 fiscal year | financial year 2021/22 | 2021/22
 * </pre>
 */
final class PeriodPhrases {
    /** How many days a unit has. */
    static final Map<String, Integer> DAYS_OF = Map.of("day", 1, "days", 1, "week", 7, "weeks", 7, "fortnight", 14);

    private static final Set<String> FISCAL = Set.of("fiscal", "financial");
    private static final Set<String> ENDED = Set.of("ended", "ends", "concluded", "ending");
    private static final Set<String> TO =
            Set.of("to", "until", "through", "ending", "ended", "concluded", "concluding");
    private static final Set<String> FROM = Set.of("of", "beginning", "starting", "commencing", "from");
    private static final Set<String> STARTED = Set.of("beginning", "starting", "began", "started", "from");
    /** Words that tell no end behind "a three-day operation". */
    private static final Set<String> NOT_ENDING = Set.of("to", "until", "through");
    /** How many words the name of what lasted so long has at most. */
    private static final int LONGEST_NAME = 3;

    private static final Set<String> AT = Set.of("at", "over", "during", "on", "in", "this");
    private static final Map<String, Integer> MONTHS_OF = Map.of("month", 1, "months", 1, "year", 12, "years", 12);
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final int MOST_UNITS = 1000;

    private final Peek peek;
    private final DateResolver timeline;
    private final WesternDates western;
    private final FiscalYears fiscal;
    private final YearParts parts;

    PeriodPhrases(Peek peek, DateResolver timeline, WesternDates western, FiscalYears fiscal) {
        this.peek = peek;
        this.timeline = timeline;
        this.western = western;
        this.fiscal = fiscal;
        this.parts = new YearParts(peek, timeline, western);
    }

    /** What was read up to a token; no stretch when it can't be fixed. */
    record Read(@Nullable Stretch stretch, int last) {

        public static Read of(LocalDate from, LocalDate to, String form, int first, int last) {
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
        if (peek.is(at + 1, "long") && peek.isJoined(at + 1, Token.Joint.HYPHEN)) {
            int days = DAYS_OF.getOrDefault(peek.lower(at), 0);
            return lasting(MONTHS_OF.getOrDefault(peek.lower(at), 0), days, at, at + 2);
        }
        return switch (peek.lower(at)) {
            case "last", "past", "this" -> back(at);
            case "fy", "fiscal", "financial" -> fiscal(at);
            case "week" -> week(at);
            case "quarter" -> endingWith(3, 0, at, at + 1);
            case "half" -> peek.is(at + 1, "year") ? endingWith(6, 0, at, at + 2) : null;
            case "weekend" -> peek.is(at - 1, "the") && peek.isOneOf(at - 2, AT) ? weekend(false, at, at) : null;
            default -> peek.year(at) > 0 ? yearBefore(at) : ending(at);
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
        if (peek.isJoined(unit, Token.Joint.HYPHEN)) {
            return lasting(months, days, at, unit + 1);
        }
        if (days > 0 && peek.is(unit + 1, "ago")) {
            return peek.is(unit, "days") ? new Read(timeline.ago(days, at, unit + 1), unit + 1) : null;
        }
        return endingWith(months, days, at, peek.is(unit + 1, "period") ? unit + 2 : unit + 1);
    }

    /** "A three-day operation that ended on Friday", "a two-week sweep from 3 May". */
    private @Nullable Read lasting(int months, int days, int at, int noun) {
        for (int behind = noun + 1; behind <= noun + LONGEST_NAME; behind++) {
            Read end = peek.isOneOf(behind, NOT_ENDING) ? null : endingWith(months, days, at, behind);
            Read read = end == null ? startingWith(months, days, at, behind) : end;
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private @Nullable Read startingWith(int months, int days, int at, int verb) {
        int relative = peek.is(verb, "that") || peek.is(verb, "which") ? verb + 1 : verb;
        boolean starts = peek.isOneOf(relative, STARTED) && !peek.is(relative, "of");
        PartialDate moment = starts ? western.read(pastEnd(relative + 1)) : null;
        Stretch start =
                moment == null || moment.day() == 0 || isRange(moment.last() + 1) ? null : timeline.resolve(moment);
        if (start == null) {
            return null;
        }
        LocalDate to = start.from().plusMonths(months).plusDays(days).minusDays(1);
        return new Read(new Stretch(start.from(), to, "range", at, start.last()), start.last());
    }

    private @Nullable Read endingWith(int months, int days, int at, int verb) {
        int relative = peek.is(verb, "that") || peek.is(verb, "which") ? verb + 1 : verb;
        if (!peek.isOneOf(relative, relative > verb ? ENDED : TO)) {
            return null;
        }
        PartialDate moment = western.read(pastEnd(relative + 1));
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
        PartialDate day =
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
        return year == 0 ? null : withEnd(fiscalYear(fiscal.beginning(year), at, next), at, next);
    }

    /** "2021/22" or "the 2021 fiscal year". */
    private @Nullable Read yearBefore(int at) {
        boolean named = peek.isOneOf(at + 1, FISCAL) && peek.is(at + 2, "year");
        return named ? withEnd(fiscalYear(fiscal.beginning(peek.year(at)), at, at + 2), at, at) : yearPair(at);
    }

    /** "2021/22", and "2021-22" where it can't be a range of years. */
    private @Nullable Read yearPair(int at) {
        int year = peek.year(at);
        int second = peek.is(at + 1, "/") ? at + 2 : at + 1;
        boolean joined = second > at + 1 || peek.isJoined(second, Token.Joint.HYPHEN);
        boolean pair =
                year > 0 && joined && peek.lower(second).length() == 2 && peek.number(second) == (year + 1) % 100;
        boolean date = peek.isJoined(second + 1, Token.Joint.HYPHEN) && peek.isNumber(second + 1);
        return pair && !date ? withEnd(fiscalYear(year, at, second), at, second) : null;
    }

    /** A fiscal year whose end may be told behind it: "the 2022/23 financial year, which ended on 31 March". */
    private Read withEnd(@Nullable Stretch year, int at, int last) {
        int noun = peek.isOneOf(last + 1, FISCAL) && peek.is(last + 2, "year") ? last + 2 : last;
        int comma = peek.is(noun + 1, ",") ? noun + 2 : noun + 1;
        int relative = peek.is(comma, "that") || peek.is(comma, "which") ? comma + 1 : comma;
        PartialDate moment = peek.isOneOf(relative, ENDED) ? western.read(pastEnd(relative + 1)) : null;
        if (moment == null || moment.day() == 0) {
            return new Read(year, last);
        }
        int named = peek.year(last) > 0 ? peek.year(last) : peek.year(at) + 1;
        Stretch end = timeline.resolve(moment.year() == PartialDate.OPEN ? moment.in(named) : moment);
        return end == null
                ? new Read(year, last)
                : Read.of(end.to().plusDays(1).minusYears(1), end.to(), "year", at, moment.last());
    }

    private @Nullable Stretch fiscalYear(int beginning, int first, int last) {
        if (fiscal.month() == 0) {
            return null;
        }
        LocalDate from = LocalDate.of(beginning, fiscal.month(), 1);
        return new Stretch(from, from.plusYears(1).minusDays(1), "year", first, last);
    }
}
