package dev.blotter.annotate.period;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
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
    private final TokenCursor cursor;
    private final DateResolver timeline;
    private final WesternDates western;
    private final LatinParts latin;

    YearParts(TokenCursor cursor, DateResolver timeline, WesternDates western, String language) {
        this.cursor = cursor;
        this.timeline = timeline;
        this.western = western;
        this.latin = new LatinParts(
                cursor, timeline, this, LanguageWords.periods(language), LanguageWords.numbers(language));
    }

    @Nullable
    PeriodPhrase read(int at) {
        PeriodPhrase part = english(at);
        return part == null ? named(at) : part;
    }

    private @Nullable PeriodPhrase english(int at) {
        return switch (cursor.lower(at)) {
            case "first", "second", "third", "fourth", "opening" -> part(at, cursor.units(at, "ordered"));
            case "last", "past", "this", "final", "latter", "closing" -> edge(at);
            case "q" -> quarterCode(at);
            case "spring", "summer", "autumn", "fall" -> season(at);
            case "h" -> halfCode(at, at + 1, at + 2);
            default -> cursor.is(at + 1, "h") ? halfCode(at + 1, at, at + 2) : null;
        };
    }

    /** "The December quarter", the three months up to the end of December; else what other languages say. */
    private @Nullable PeriodPhrase named(int at) {
        PartialDate month = cursor.is(at + 1, "quarter") ? western.read(at) : null;
        if (month != null && month.month() >= 3 && month.last() == at) {
            return months(month.month() - 2, month.month(), at + 2);
        }
        return latin.read(at);
    }

    /** "the last three months of 2020", "the final quarter of 2020", "the last week of May". */
    private @Nullable PeriodPhrase edge(int at) {
        int count = cursor.count(at + 1);
        int unit = count > 0 ? at + 2 : at + 1;
        return cursor.is(unit + 1, "of") ? last(Math.max(count, 1), unit) : null;
    }

    private @Nullable PeriodPhrase season(int at) {
        int first = cursor.units(at, "season");
        return cursor.year(cursor.past(at + 1, "of")) > 0 ? months(first, first + 2, at + 1) : null;
    }

    private @Nullable PeriodPhrase part(int at, int order) {
        String noun = cursor.lower(at + 1);
        if (noun.equals("quarter")) {
            return months(3 * order - 2, 3 * order, at + 2);
        }
        if (noun.equals("half") && order <= 2) {
            PeriodPhrase ofMonth = cursor.is(at + 2, "of") ? ofMonth(at + 3, month -> half(month, order)) : null;
            return ofMonth == null ? months(6 * order - 5, 6 * order, at + 2) : ofMonth;
        }
        if (noun.equals("week") && cursor.is(at + 2, "of")) {
            return daysOf(at + 3, 7 * order - 6, 7);
        }
        int count = cursor.count(at + 1);
        if (order != 1 || count <= 0) {
            return null;
        }
        return switch (cursor.lower(at + 2)) {
            case "months" -> months(1, count, at + 3);
            case "quarters" -> months(1, 3 * count, at + 3);
            case "days", "weeks" ->
                cursor.is(at + 3, "of") || cursor.is(at + 3, "in")
                        ? daysOf(at + 4, 1, count * cursor.units(at + 2, "unit-days"))
                        : null;
            default -> null;
        };
    }

    private static DaySpan half(DaySpan month, int half) {
        LocalDate middle = month.from().withDayOfMonth(15);
        return half == 1 ? DaySpan.range(month.from(), middle) : DaySpan.range(middle.plusDays(1), month.to());
    }

    private @Nullable PeriodPhrase daysOf(int at, int day, int days) {
        return within(
                western.read(at),
                all -> DaySpan.range(all.from().plusDays(day - 1L), all.from().plusDays(day + days - 2L)));
    }

    private @Nullable PeriodPhrase last(int count, int unit) {
        int months = count * cursor.units(unit, "year-part");
        int days = count * cursor.units(unit, "unit-days");
        if (months > 0 && months <= 12) {
            return western.read(unit + 2) == null ? null : months(13 - months, 12, unit + 1);
        }
        return days == 0
                ? null
                : within(western.read(unit + 2), all -> DaySpan.range(all.to().minusDays(days - 1L), all.to()));
    }

    private @Nullable PeriodPhrase ofMonth(int at, UnaryOperator<DaySpan> days) {
        PartialDate month = western.read(at);
        return month == null || month.month() == 0 ? null : within(month, days);
    }

    private @Nullable PeriodPhrase within(@Nullable PartialDate moment, UnaryOperator<DaySpan> days) {
        DaySpan all = moment == null || moment.day() > 0 ? null : timeline.resolve(moment);
        if (moment == null || all == null) {
            return null;
        }
        DaySpan part = days.apply(all);
        boolean has = !part.from().isBefore(all.from()) && !part.to().isAfter(all.to());
        return has ? new PeriodPhrase(part, moment.last()) : null;
    }

    PeriodPhrase months(int from, int to, int at) {
        int next = cursor.isA(at, "of") ? at + 1 : at;
        PartialDate year = western.read(next);
        int fiscal = fiscalYear(cursor.past(next, "the"), year);
        if (fiscal > 0) {
            return new PeriodPhrase(null, fiscal);
        }
        if (year != null && year.month() == 0) {
            return new PeriodPhrase(timeline.monthsOf(year.year(), from, to), year.last());
        }
        int noun = cursor.is(next, "the") || cursor.is(next, "l'") ? next + 1 : next;
        boolean open = year == null && next > at && cursor.isA(noun, "year");
        return new PeriodPhrase(timeline.monthsOf(PartialDate.OPEN, from, to), open ? noun : at - 1);
    }

    /** The end of a fiscal year, whose quarters are not those of the calendar: "2023/24", "fiscal 2024"; 0 for others. */
    private int fiscalYear(int at, @Nullable PartialDate year) {
        if (cursor.isA(at, "fiscal")) {
            return at;
        }
        PartialDate named = year == null ? western.read(at) : year;
        if (named == null) {
            return 0;
        }
        int behind = named.last() + 1;
        int second = cursor.past(behind, "/");
        boolean pair = (second > behind || cursor.isHyphened(behind)) && cursor.isNumber(second);
        return pair ? second : cursor.isA(behind, "fiscal") ? behind : 0;
    }

    /** "H1 2024", "1H 2024". */
    private @Nullable PeriodPhrase halfCode(int letter, int number, int next) {
        int half = cursor.isJoined(Math.max(letter, number), Token.Joint.NONE) ? cursor.number(number) : 0;
        boolean named = (half == 1 || half == 2) && cursor.year(next) > 0;
        return named ? months(6 * half - 5, 6 * half, next) : null;
    }

    private @Nullable PeriodPhrase quarterCode(int at) {
        int quarter = cursor.isJoined(at + 1, Token.Joint.NONE) ? cursor.number(at + 1) : 0;
        return quarter >= 1 && quarter <= 4 ? months(3 * quarter - 2, 3 * quarter, at + 2) : null;
    }
}
