package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what names a period by one that was named before:
 *
 * <pre>
 * year     = a year earlier | the previous year
 * compared = the (same | corresponding | …) [N] (quarter | half | period | months | month | …) [of | in | de] (Y | last year | a year ago | …) | 去年同期
 * previous = the previous (quarter | half | month | week)
 * day      = the same day | that night | the next morning | a day later | the previous day
 * </pre>
 *
 * {@link LongEchoes Longer ones} are told by their length.
 */
final class PeriodEchoes {
    private static final Set<String> ARTICLES = Set.of("a", "the");
    private static final Set<String> EARLIER = Set.of("earlier", "before", "previously", "ago");
    private static final Set<String> PREVIOUS = Set.of("previous", "preceding");
    private static final Set<String> NEXT = Set.of("next", "following");
    private static final Set<String> PARTS = Set.of(
            "quarter",
            "half",
            "period",
            "months",
            "month",
            "week",
            "weeks",
            "stretch",
            "timeframe",
            "periodo",
            "período",
            "période",
            "lapso",
            "trimestre",
            "semestre",
            "mes",
            "mês",
            "mois",
            "meses");
    private static final Set<String> SAME = Set.of(
            "same",
            "corresponding",
            "equivalent",
            "comparable",
            "mismo",
            "igual",
            "même",
            "mesmo",
            "mesmos",
            "mismos",
            "mêmes");
    private static final Set<String> IN_YEAR = Set.of("of", "in", "de", "del", "do", "da", "l'");
    private static final Map<String, Integer> MONTHS_OF = Map.of("quarter", 3, "half", 6, "month", 1);
    private static final Set<String> DAYTIMES = Set.of("day", "morning", "afternoon", "evening", "night");
    /** Before 去年同期, which is then named only to compare, but not in 比去年同期的527起. */
    private static final Set<String> COMPARED = Set.of("较", "比", "与", "和", "跟", "同");

    private static final Set<String> COMPARING = Set.of("than", "against", "with", "versus");

    private static final Set<String> YEAR_BEFORE = Set.of("去年", "上年");
    private static final Set<String> YEAR_WORDS = Set.of("year", "año", "ano", "année");
    private static final Set<String> YEAR_EARLIER =
            Set.of("earlier", "before", "previously", "ago", "anterior", "précédente");
    private static final int WHOLE_YEAR = 360;
    private static final int FARTHEST_DAY = 4;

    private final int thisYear;
    private final Tokens tokens;
    private final Peek peek;
    private final List<Period> periods;
    private final WesternDates western;
    private final NamedPeriods named;
    private final LongEchoes longer;
    /** The last day that was named and is no period, as in "until Tuesday", and its sentence. */
    private @Nullable LocalDate passed;

    private int passedIn;

    /** Reads in a document, of which so many periods were found before. */
    PeriodEchoes(Tokens tokens, Peek peek, DateResolver timeline, WesternDates western, List<Period> periods) {
        this.thisYear = timeline.yearsBack(0);
        this.tokens = tokens;
        this.peek = peek;
        this.periods = periods;
        this.western = western;
        this.named = new NamedPeriods(tokens, periods);
        this.longer = new LongEchoes(peek, named);
    }

    /** Remembers a day that was named and is no period. */
    void pass(@Nullable Stretch day, int sentence) {
        if (day != null && day.form().equals("day")) {
            passed = day.from();
            passedIn = sentence;
        }
    }

    /** What begins at a token, or null when nothing does or nothing fits that was named before. */
    PeriodPhrases.@Nullable Read read(int at) {
        PeriodPhrases.Read year = yearEarlier(at);
        PeriodPhrases.Read previous = year == null ? previousPart(at) : year;
        PeriodPhrases.Read same = previous == null ? samePart(at) : previous;
        PeriodPhrases.Read part = same == null ? sameOfLastYear(at) : same;
        if (part != null || (periods.isEmpty() && passed == null)) {
            return part;
        }
        PeriodPhrases.Read day = day(at);
        return day == null ? longer.read(at) : day;
    }

    /** "A year earlier", "the previous year": the last period of a year or more years, a year before. */
    private PeriodPhrases.@Nullable Read yearEarlier(int at) {
        boolean behind = peek.is(at, "year") && peek.isOneOf(at + 1, EARLIER) && peek.isOneOf(at - 1, ARTICLES);
        boolean before = peek.isOneOf(at, PREVIOUS) && peek.is(at + 1, "year");
        Period last = behind || before ? lastNotCompared() : null;
        if (last == null) {
            return null;
        }
        boolean near = last.sentence() >= tokens.get(at).sentence() - 1
                && !last.form().equals("day")
                && !last.form().equals("since");
        return near
                ? PeriodPhrases.Read.of(last.from().minusYears(1), yearsBefore(last.to(), 1), last.form(), at, at + 1)
                : null;
    }

    /** The last period but for one that is only compared with, as in "more than in May", unless there is no other. */
    private @Nullable Period lastNotCompared() {
        if (periods.size() < 2) {
            return periods.isEmpty() ? null : periods.getLast();
        }
        Period last = periods.getLast();
        Period before = periods.get(periods.size() - 2);
        boolean here = before.sentence() == last.sentence();
        return here && wordsBefore(last).anyMatch(COMPARING::contains) ? before : last;
    }

    private Stream<String> wordsBefore(Period period) {
        return IntStream.of(period.token() - 2, period.token() - 1)
                .filter(at -> at >= 0 && tokens.get(at).sentence() == period.sentence())
                .mapToObj(at -> tokens.get(at).lower());
    }

    /** "The previous quarter": the three months before the last quarter that was named. */
    private PeriodPhrases.@Nullable Read previousPart(int at) {
        int months = peek.isOneOf(at, PREVIOUS) ? MONTHS_OF.getOrDefault(peek.lower(at + 1), 0) : 0;
        Period last = months == 0 || periods.isEmpty() ? null : periods.getLast();
        if (last == null || !last.from().plusMonths(months).minusDays(1).equals(last.to())) {
            return null;
        }
        LocalDate from = last.from().minusMonths(months);
        return PeriodPhrases.Read.of(from, last.from().minusDays(1), last.form(), at, at + 1);
    }

    /** "The same quarter of 2020", "the same ten months last year": the last period of months, in that year. */
    private PeriodPhrases.@Nullable Read samePart(int at) {
        int noun = peek.isOneOf(at, SAME) && peek.count(at + 1) > 0 ? at + 2 : at + 1;
        if (!peek.isOneOf(at, SAME) || !peek.isOneOf(noun, PARTS)) {
            return null;
        }
        int of = peek.isOneOf(noun + 1, IN_YEAR) ? noun + 2 : noun + 1;
        int next = peek.is(of, "the") || peek.is(of, "a") || peek.is(of, "l'") ? of + 1 : of;
        PartialDate named = western.read(next);
        if (named != null && named.month() == 0 && named.year() > 0) {
            return inYear(named.year(), at, named.last());
        }
        Period last = periods.isEmpty() ? null : periods.getLast();
        boolean before = peek.isOneOf(next, YEAR_WORDS) && peek.isOneOf(next + 1, YEAR_EARLIER);
        boolean previous = peek.isOneOf(next, PREVIOUS) && peek.is(next + 1, "year");
        return last != null && (before || previous) ? inYear(last.to().getYear() - 1, at, next + 1) : null;
    }

    /** The last period of months, in another year; no period when there is none. */
    private PeriodPhrases.Read inYear(int year, int at, int end) {
        Period last = periods.isEmpty() ? null : periods.getLast();
        boolean whole = last != null && last.days() >= WHOLE_YEAR;
        if (last == null || whole || last.form().equals("day") || last.to().getYear() <= year) {
            return new PeriodPhrases.Read(null, end);
        }
        int back = last.to().getYear() - year;
        return PeriodPhrases.Read.of(last.from().minusYears(back), yearsBefore(last.to(), back), "range", at, end);
    }

    /** 去年同期: the last period of months, or since one, a year before; no period when it is far, or only compared with. */
    private PeriodPhrases.@Nullable Read sameOfLastYear(int at) {
        boolean here = YEAR_BEFORE.contains(peek.lower(at) + peek.lower(at + 1)) && peek.isHan(at + 2, "同期");
        if (!here) {
            return null;
        }
        Period last = periods.isEmpty() ? null : periods.getLast();
        boolean compared = peek.isOneOf(at - 1, COMPARED) && !peek.is(at + 4, "的");
        if (last == null
                || compared
                || last.sentence() < tokens.get(at).sentence() - 1
                || last.form().equals("day")
                || last.to().getYear() != thisYear) {
            return new PeriodPhrases.Read(null, at + 3);
        }
        return PeriodPhrases.Read.of(last.from().minusYears(1), yearsBefore(last.to(), 1), "range", at, at + 3);
    }

    /** The same day years before; the last day of February stays the last. */
    private static LocalDate yearsBefore(LocalDate day, int years) {
        LocalDate next = day.plusDays(1);
        return next.getDayOfMonth() == 1 ? next.minusYears(years).minusDays(1) : day.minusYears(years);
    }

    /** "The same day", "that evening", "the next morning", "a day later": by the last day that was named. */
    private PeriodPhrases.@Nullable Read day(int at) {
        Integer shift = peek.is(at, "day") && peek.isOneOf(at - 1, ARTICLES) ? shiftBehind(at + 1) : shiftBefore(at);
        LocalDate named = shift == null ? null : lastDay(at);
        if (shift == null || named == null) {
            return null;
        }
        LocalDate day = named.plusDays(shift);
        return PeriodPhrases.Read.of(day, day, "day", at, at + 1);
    }

    /** How many days on "later" or "earlier" lies, which stands behind "a day". */
    private @Nullable Integer shiftBehind(int at) {
        if (peek.is(at, "ago") || peek.is(at + 1, "yesterday")) {
            return null;
        }
        if (peek.is(at, "later") || peek.is(at, "after")) {
            return 1;
        }
        return peek.isOneOf(at, EARLIER) ? -1 : null;
    }

    /** How many days on "the same day", "the next day" or "the previous day" lies. */
    private @Nullable Integer shiftBefore(int at) {
        if (!peek.isOneOf(at + 1, DAYTIMES)) {
            return null;
        }
        if (peek.is(at, "same") || peek.is(at, "that")) {
            return 0;
        }
        return peek.isOneOf(at, NEXT) ? Integer.valueOf(1) : peek.isOneOf(at, PREVIOUS) ? -1 : null;
    }

    private @Nullable LocalDate lastDay(int at) {
        Period last = named.last(period -> period.form().equals("day"), at, FARTHEST_DAY);
        boolean near = passed != null && passedIn >= tokens.get(at).sentence() - FARTHEST_DAY;
        return near && (last == null || last.sentence() < passedIn) ? passed : last == null ? null : last.to();
    }
}
