package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.PeriodTable;
import dev.blotter.annotate.token.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of years and months:
 *
 * <pre>
 * parts   = first N months | first half | third quarter | Q3 | H1 | 1H, with [of] Y | this year | last year | the year
 * edge    = last N months | final quarter | latter half, with of Y; last week | N weeks | first week, with of Month
 * season  = spring | summer | autumn | fall, with [of] Y
 * </pre>
 */
final class YearParts {
    private static final List<String> ORDER = List.of("", "first", "second", "third", "fourth");
    private static final Map<String, Integer> FIRST_MONTHS = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9);
    private static final Map<String, Integer> YEAR_PARTS = Map.of("month", 1, "months", 1, "quarter", 3, "half", 6);

    private static final Set<String> OF = PeriodTable.with("of", "of", "du");
    private static final Set<String> YEAR = PeriodTable.with("year", "year");

    private final Peek peek;
    private final DateResolver timeline;
    private final WesternDates western;
    private final LatinParts latin;

    YearParts(Peek peek, DateResolver timeline, WesternDates western) {
        this.peek = peek;
        this.timeline = timeline;
        this.western = western;
        this.latin = new LatinParts(peek, timeline, this, western.language());
    }

    /** The part that begins at a token, or null. */
    PeriodPhrases.@Nullable Read read(int at) {
        PeriodPhrases.Read part = english(at);
        return part == null ? named(at) : part;
    }

    private PeriodPhrases.@Nullable Read english(int at) {
        return switch (peek.lower(at)) {
            case "first", "second", "third", "fourth" -> part(at, ORDER.indexOf(peek.lower(at)));
            case "opening" -> part(at, 1);
            case "last", "past", "this", "final", "latter", "closing" -> edge(at);
            case "q" -> quarterCode(at);
            case "spring", "summer", "autumn", "fall" -> season(at);
            case "h" -> halfCode(at, at + 1, at + 2);
            default -> peek.is(at + 1, "h") ? halfCode(at + 1, at, at + 2) : null;
        };
    }

    /** "The December quarter", the three months up to the end of December; else what other languages say. */
    private PeriodPhrases.@Nullable Read named(int at) {
        PartialDate month = peek.is(at + 1, "quarter") ? western.read(at) : null;
        if (month != null && month.month() >= 3 && month.last() == at) {
            return months(month.month() - 2, month.month(), at + 2);
        }
        return latin.read(at);
    }

    /** "the last three months of 2020", "the final quarter of 2020", "the last week of May". */
    private PeriodPhrases.@Nullable Read edge(int at) {
        int count = peek.count(at + 1);
        int unit = count > 0 ? at + 2 : at + 1;
        return peek.is(unit + 1, "of") ? last(at, Math.max(count, 1), unit) : null;
    }

    private PeriodPhrases.@Nullable Read season(int at) {
        int year = peek.is(at + 1, "of") ? at + 2 : at + 1;
        int first = FIRST_MONTHS.getOrDefault(peek.lower(at), 0);
        return peek.year(year) > 0 ? months(first, first + 2, at + 1) : null;
    }

    private PeriodPhrases.@Nullable Read part(int at, int order) {
        String noun = peek.lower(at + 1);
        if (noun.equals("quarter")) {
            return months(3 * order - 2, 3 * order, at + 2);
        }
        if (noun.equals("half") && order <= 2) {
            Stretch month = peek.is(at + 2, "of") ? month(at + 3) : null;
            return month != null ? halfOf(month, order, at) : months(6 * order - 5, 6 * order, at + 2);
        }
        int count = peek.count(at + 1);
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
                        ? weekOf(
                                month(at + 4), 1, count * PeriodPhrases.DAYS_OF.getOrDefault(peek.lower(at + 2), 1), at)
                        : null;
            default -> null;
        };
    }

    /** "The first half of May". */
    private static PeriodPhrases.Read halfOf(Stretch month, int half, int at) {
        LocalDate middle = month.from().withDayOfMonth(15);
        return half == 1
                ? PeriodPhrases.Read.of(month.from(), middle, "range", at, month.last())
                : PeriodPhrases.Read.of(middle.plusDays(1), month.to(), "range", at, month.last());
    }

    /** Days of a month from one on. */
    private static PeriodPhrases.@Nullable Read weekOf(@Nullable Stretch month, int day, int days, int at) {
        if (month == null || day + days > 29) {
            return null;
        }
        LocalDate from = month.from().plusDays(day - 1L);
        return new PeriodPhrases.Read(
                new Stretch(from, from.plusDays(days - 1L), "range", at, month.last()), month.last());
    }

    /** The last months of a year, or the last days of a month. */
    private PeriodPhrases.@Nullable Read last(int at, int count, int unit) {
        int months = count * YEAR_PARTS.getOrDefault(peek.lower(unit), 0);
        int days = count * PeriodPhrases.DAYS_OF.getOrDefault(peek.lower(unit), 0);
        if (months > 0 && months < 12) {
            return western.read(unit + 2) == null ? null : months(13 - months, 12, unit + 1);
        }
        Stretch month = days > 0 ? month(unit + 2) : null;
        return month == null
                ? null
                : new PeriodPhrases.Read(
                        new Stretch(month.to().minusDays(days - 1L), month.to(), "range", at, month.last()),
                        month.last());
    }

    private @Nullable Stretch month(int at) {
        PartialDate moment = western.read(at);
        return moment == null || moment.month() == 0 || moment.day() > 0 ? null : timeline.resolve(moment);
    }

    /** Months of the year that may be named at a token. */
    PeriodPhrases.Read months(int from, int to, int at) {
        int next = peek.isOneOf(at, OF) ? at + 1 : at;
        boolean the = peek.is(next, "the") || peek.is(next, "l'");
        PartialDate year = western.read(next);
        boolean open = year == null && next > at && peek.isOneOf(the ? next + 1 : next, YEAR);
        if (year == null || year.month() > 0) {
            int last = !open ? at - 1 : the ? next + 1 : next;
            return new PeriodPhrases.Read(
                    timeline.monthsOf(PartialDate.OPEN, from, to, PartialDate.of(0, 0, 0, at, last)), last);
        }
        return new PeriodPhrases.Read(timeline.monthsOf(year.year(), from, to, year), year.last());
    }

    /** "H1 2024", "1H 2024". */
    private PeriodPhrases.@Nullable Read halfCode(int letter, int number, int next) {
        int half = peek.isJoined(Math.max(letter, number), Token.Joint.NONE) ? peek.number(number) : 0;
        boolean named = (half == 1 || half == 2) && peek.year(next) > 0;
        return named ? months(6 * half - 5, 6 * half, next) : null;
    }

    private PeriodPhrases.@Nullable Read quarterCode(int at) {
        int quarter = peek.isJoined(at + 1, Token.Joint.NONE) ? peek.number(at + 1) : 0;
        return quarter >= 1 && quarter <= 4 ? months(3 * quarter - 2, 3 * quarter, at + 2) : null;
    }
}
