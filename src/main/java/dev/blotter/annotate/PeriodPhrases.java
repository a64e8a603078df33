package dev.blotter.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads periods that are no moments:
 *
 * <pre>
 * parts   = first N months | first half | third quarter | Q3 | H1 | 1H, with [of] Y | this year | last year | the year
 * back    = past [N] days | weeks | months | years, last N …
 * week    = last week | this week | last weekend | over the weekend | week (of | beginning | …) day
 * ending  = year | month | week | N months | N weeks | N days, with (to | ending | ended | that ended) [on] [the end of] moment
 * ago     = N days ago
 * edge    = last N months | final quarter | latter half, with of Y; last week | N weeks | first week, with of Month
 * season  = spring | summer | autumn | fall, with [of] Y
 * fiscal  = FY2023 | fiscal [year] 2023 | financial year 2021/22 | 2021/22
 * </pre>
 */
final class PeriodPhrases {
    private static final List<String> ORDER = List.of("", "first", "second", "third", "fourth");
    private static final Set<String> FISCAL = Set.of("fiscal", "financial");
    private static final Set<String> ENDED = Set.of("ended", "ends");
    private static final Set<String> TO = Set.of("to", "until", "through", "ending", "ended");
    private static final Set<String> FROM = Set.of("of", "beginning", "starting", "commencing", "from");
    private static final Set<String> AT = Set.of("at", "over", "during", "on", "in", "this");
    private static final Map<String, Integer> FIRST_MONTHS = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9);
    private static final Map<String, Integer> MONTHS_OF = Map.of("month", 1, "months", 1, "year", 12, "years", 12);
    private static final Map<String, Integer> DAYS_OF = Map.of("day", 1, "days", 1, "week", 7, "weeks", 7);
    private static final Set<String> LAST = Set.of("last", "past", "this");
    private static final Map<String, Integer> YEAR_PARTS = Map.of("month", 1, "months", 1, "quarter", 3, "half", 6);
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final int MOST_UNITS = 1000;
    private static final NumberWords ENGLISH = NumberWords.of("en");

    private final Peek peek;
    private final Timeline timeline;
    private final WesternDates western;
    private final FiscalYears fiscal;

    PeriodPhrases(Peek peek, Timeline timeline, WesternDates western, FiscalYears fiscal) {
        this.peek = peek;
        this.timeline = timeline;
        this.western = western;
        this.fiscal = fiscal;
    }

    /** What was read up to a token; no stretch when it can't be fixed. */
    record Read(@Nullable Stretch stretch, int last) {}

    /** The phrase that begins at a token, or null. */
    @Nullable
    Read read(int at) {
        return switch (peek.lower(at)) {
            case "first", "second", "third", "fourth" -> part(at, ORDER.indexOf(peek.lower(at)));
            case "last", "past", "this", "final", "latter", "closing", "opening" -> edge(at);
            case "q" -> quarterCode(at);
            case "fy", "fiscal", "financial" -> fiscal(at);
            case "spring", "summer", "autumn", "fall" -> season(at);
            case "h" -> halfCode(at, at + 1, at + 2);
            case "week" -> week(at);
            case "quarter" -> endingWith(3, 0, at, at + 1);
            case "half" -> peek.is(at + 1, "year") ? endingWith(6, 0, at, at + 2) : null;
            case "weekend" -> peek.is(at - 1, "the") && peek.isOneOf(at - 2, AT) ? weekend(false, at, at) : null;
            default ->
                peek.year(at) > 0 ? yearPair(at) : peek.is(at + 1, "h") ? halfCode(at + 1, at, at + 2) : ending(at);
        };
    }

    private @Nullable Read season(int at) {
        int year = peek.is(at + 1, "of") ? at + 2 : at + 1;
        int first = FIRST_MONTHS.getOrDefault(peek.lower(at), 0);
        return peek.year(year) > 0 ? months(first, first + 2, at + 1) : null;
    }

    /** "the twelve months to the end of June 2019", "the year that ended on 30 June", "two days ago". */
    private @Nullable Read ending(int at) {
        boolean alone = MONTHS_OF.containsKey(peek.lower(at));
        int count = alone ? 1 : number(at);
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

    private @Nullable Read part(int at, int order) {
        String noun = peek.lower(at + 1);
        if (noun.equals("quarter")) {
            return months(3 * order - 2, 3 * order, at + 2);
        }
        if (noun.equals("half") && order <= 2) {
            return months(6 * order - 5, 6 * order, at + 2);
        }
        int count = number(at + 1);
        if (noun.equals("week") && peek.is(at + 2, "of")) {
            return weekOf(month(at + 3), 7 * order - 6, 7, at);
        }
        if (order != 1 || count <= 0) {
            return null;
        }
        return switch (peek.lower(at + 2)) {
            case "months" -> months(1, count, at + 3);
            case "quarters" -> months(1, 3 * count, at + 3);
            case "days", "weeks" ->
                peek.is(at + 3, "of")
                        ? weekOf(month(at + 4), 1, count * DAYS_OF.getOrDefault(peek.lower(at + 2), 1), at)
                        : null;
            default -> null;
        };
    }

    /** Days of a month from one on. */
    private static @Nullable Read weekOf(@Nullable Stretch month, int day, int days, int at) {
        if (month == null || day + days > 29) {
            return null;
        }
        LocalDate from = month.from().plusDays(day - 1L);
        return new Read(new Stretch(from, from.plusDays(days - 1L), "range", at, month.last()), month.last());
    }

    /** A number of months in digits or words, or 0. */
    private int number(int at) {
        int digits = peek.number(at);
        return digits >= 0 ? digits : (int) Math.max(0, ENGLISH.value("one", peek.lower(at)));
    }

    /** Months of the year that may be named at a token. */
    private Read months(int from, int to, int at) {
        int next = peek.is(at, "of") ? at + 1 : at;
        boolean open = next > at && peek.is(next, "the") && peek.is(next + 1, "year");
        Moment year = open ? null : western.read(next);
        if (year == null || year.month() > 0) {
            int last = open ? next + 1 : at - 1;
            return new Read(timeline.monthsOf(Moment.OPEN, from, to, Moment.of(0, 0, 0, at, last)), last);
        }
        return new Read(timeline.monthsOf(year.year(), from, to, year), year.last());
    }

    /** "H1 2024", "1H 2024". */
    private @Nullable Read halfCode(int letter, int number, int next) {
        int half = peek.isJoined(Math.max(letter, number), Token.Joint.NONE) ? peek.number(number) : 0;
        boolean named = (half == 1 || half == 2) && peek.year(next) > 0;
        return named ? months(6 * half - 5, 6 * half, next) : null;
    }

    private @Nullable Read quarterCode(int at) {
        int quarter = peek.isJoined(at + 1, Token.Joint.NONE) ? peek.number(at + 1) : 0;
        return quarter >= 1 && quarter <= 4 ? months(3 * quarter - 2, 3 * quarter, at + 2) : null;
    }

    /** "the last three months of 2020", "the final quarter of 2020", "the last week of May", "the opening five months". */
    private @Nullable Read edge(int at) {
        if (peek.is(at, "opening")) {
            return part(at, 1);
        }
        int count = number(at + 1);
        int unit = count > 0 ? at + 2 : at + 1;
        Read end = peek.is(unit + 1, "of") ? last(at, Math.max(count, 1), unit) : null;
        return end != null || !LAST.contains(peek.lower(at)) ? end : back(at);
    }

    /** The last months of a year, or the last days of a month. */
    private @Nullable Read last(int at, int count, int unit) {
        int months = count * YEAR_PARTS.getOrDefault(peek.lower(unit), 0);
        int days = count * DAYS_OF.getOrDefault(peek.lower(unit), 0);
        if (months > 0 && months < 12) {
            return western.read(unit + 2) == null ? null : months(13 - months, 12, unit + 1);
        }
        Stretch month = days > 0 ? month(unit + 2) : null;
        return month == null
                ? null
                : new Read(
                        new Stretch(month.to().minusDays(days - 1L), month.to(), "range", at, month.last()),
                        month.last());
    }

    private @Nullable Stretch month(int at) {
        Moment moment = western.read(at);
        return moment == null || moment.month() == 0 || moment.day() > 0 ? null : timeline.resolve(moment);
    }

    private @Nullable Read back(int at) {
        if (peek.is(at + 1, "week") && !peek.is(at, "past")) {
            return new Read(timeline.week(!peek.is(at, "this"), at, at + 1), at + 1);
        }
        if (peek.is(at + 1, "weekend")) {
            return weekend(!peek.is(at, "this"), at, at + 1);
        }
        int count = number(at + 1);
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
