package dev.blotter.annotate;

import dev.blotter.text.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what names a period by one that was named before:
 *
 * <pre>
 * year     = a year earlier | the previous year
 * compared = the same quarter | half | period | months | month (of | in) Y | 去年同期
 * day      = the same day | that night | the next morning | a day later | the previous day
 * longer   = [in | during | …] (the same | that | those | these | the) [N] months | quarter | half year | year | weeks | days
 * </pre>
 *
 * A longer one is the last that is as long; of those in one sentence the latest in time, as the others are there to
 * compare, and with "the" alone the latest of all.
 */
final class PeriodEchoes {
    private static final Set<String> ARTICLES = Set.of("a", "the");
    private static final Set<String> EARLIER = Set.of("earlier", "before", "previously", "ago");
    private static final Set<String> PREVIOUS = Set.of("previous", "preceding");
    private static final Set<String> NEXT = Set.of("next", "following");
    private static final Set<String> PARTS = Set.of("quarter", "half", "period", "months", "month", "week");
    private static final Set<String> IN_YEAR = Set.of("of", "in");
    private static final Set<String> DAYTIMES = Set.of("day", "morning", "afternoon", "evening", "night");
    private static final Set<String> POINTING = Set.of("that", "those", "these", "same");
    private static final Set<String> DURING = Set.of("in", "during", "over", "within", "throughout", "for");
    private static final Set<String> OTHERWISE = Set.of(
            "to",
            "before",
            "after",
            "ended",
            "ending",
            "of",
            "in",
            "from",
            "since",
            "earlier",
            "last",
            "a",
            "beginning",
            "that",
            "which",
            "when",
            "until",
            "through",
            "up",
            "under",
            "for");
    private static final Map<String, Integer> MONTHS_OF =
            Map.of("month", 1, "months", 1, "quarter", 3, "half", 6, "year", 12, "years", 12);
    private static final Map<String, Integer> DAYS_OF = Map.of("day", 1, "days", 1, "week", 7, "weeks", 7);
    /** Before 去年同期, which is then named only to compare, but not in 比去年同期的527起. */
    private static final Set<String> COMPARED = Set.of("较", "比", "与", "和", "跟", "同");

    private static final Set<String> YEAR_BEFORE = Set.of("去年", "上年");
    private static final int FARTHEST_DAY = 4;
    private static final int FARTHEST = 40;
    private static final NumberWords ENGLISH = NumberWords.of("en");

    private final int thisYear;
    private final Tokens tokens;
    private final Peek peek;
    private final List<Period> periods;
    /** The last day that was named and is no period, as in "until Tuesday", and its sentence. */
    private @Nullable LocalDate passed;

    private int passedIn;

    /** Reads in a document, of which so many periods were found before. */
    PeriodEchoes(Tokens tokens, Peek peek, Timeline timeline, List<Period> periods) {
        this.thisYear = timeline.yearsBack(0);
        this.tokens = tokens;
        this.peek = peek;
        this.periods = periods;
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
        PeriodPhrases.Read same = year == null ? samePart(at) : year;
        PeriodPhrases.Read part = same == null ? sameOfLastYear(at) : same;
        if (part != null || (periods.isEmpty() && passed == null)) {
            return part;
        }
        PeriodPhrases.Read day = day(at);
        return day == null ? longer(at) : day;
    }

    /** "A year earlier", "the previous year": the last period of a year or more years, a year before. */
    private PeriodPhrases.@Nullable Read yearEarlier(int at) {
        boolean behind = peek.is(at, "year") && peek.isOneOf(at + 1, EARLIER) && peek.isOneOf(at - 1, ARTICLES);
        boolean before = peek.isOneOf(at, PREVIOUS) && peek.is(at + 1, "year");
        if ((!behind && !before) || periods.isEmpty()) {
            return null;
        }
        Period last = periods.getLast();
        boolean near = last.sentence() >= tokens.get(at).sentence() - 1
                && !last.form().equals("day")
                && !last.form().equals("since");
        return near ? of(last.from().minusYears(1), yearBefore(last.to()), last.form(), at, at + 1) : null;
    }

    /** "The same quarter of 2020": the last period of months, in that year; no period when there is none. */
    private PeriodPhrases.@Nullable Read samePart(int at) {
        int year = peek.isOneOf(at + 2, IN_YEAR) ? peek.year(at + 3) : 0;
        if (year == 0 || !peek.is(at, "same") || !peek.isOneOf(at + 1, PARTS)) {
            return null;
        }
        Period last = periods.isEmpty() ? null : periods.getLast();
        if (last == null || !last.form().equals("range") || last.to().getYear() <= year) {
            return new PeriodPhrases.Read(null, at + 3);
        }
        int back = last.to().getYear() - year;
        return of(last.from().minusYears(back), last.to().minusYears(back), "range", at, at + 3);
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
        return of(last.from().minusYears(1), yearBefore(last.to()), "range", at, at + 3);
    }

    /** The same day a year before; the last day of February stays the last. */
    private static LocalDate yearBefore(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return next.getDayOfMonth() == 1 ? next.minusYears(1).minusDays(1) : day.minusYears(1);
    }

    /** "The same day", "that evening", "the next morning", "a day later": by the last day that was named. */
    private PeriodPhrases.@Nullable Read day(int at) {
        Integer shift = peek.is(at, "day") && peek.isOneOf(at - 1, ARTICLES) ? shiftBehind(at + 1) : shiftBefore(at);
        LocalDate named = lastDay(at);
        if (shift == null || named == null) {
            return null;
        }
        LocalDate day = named.plusDays(shift);
        return of(day, day, "day", at, at + 1);
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
        Period last = last(period -> period.form().equals("day"), at, FARTHEST_DAY);
        boolean near = passed != null && passedIn >= tokens.get(at).sentence() - FARTHEST_DAY;
        return near && (last == null || last.sentence() < passedIn) ? passed : last == null ? null : last.to();
    }

    /** "In those six months", "during the quarter": the last period that is as long. */
    private PeriodPhrases.@Nullable Read longer(int at) {
        boolean pointing = peek.isOneOf(at, POINTING);
        boolean the = peek.is(at, "the") && peek.isOneOf(at - 1, DURING) && !peek.is(at + 1, "same");
        if (!pointing && !the) {
            return null;
        }
        int number = Math.max(peek.number(at + 1), (int) ENGLISH.value("one", peek.lower(at + 1)));
        int unit = number > 0 ? at + 2 : at + 1;
        int last = peek.is(unit, "half") && peek.is(unit + 1, "year") ? unit + 1 : unit;
        int count = Math.max(number, 1);
        int months = count * MONTHS_OF.getOrDefault(peek.lower(unit), 0);
        int days = count * DAYS_OF.getOrDefault(peek.lower(unit), 0);
        boolean hyphen = peek.isJoined(unit, Token.Joint.HYPHEN)
                || (peek.isJoined(last + 1, Token.Joint.HYPHEN)
                        && peek.token(last + 1).isWord());
        boolean vague = hyphen || (number <= 0 && (peek.lower(unit).endsWith("s") || days == 1));
        if (months + days == 0 || vague || peek.isOneOf(last + 1, OTHERWISE)) {
            return null;
        }
        Period period = the
                ? latest(other -> isAsLong(other, months, days))
                : last(other -> isAsLong(other, months, days), at, FARTHEST);
        return period == null ? null : of(period.from(), period.to(), period.form(), at, last);
    }

    private static boolean isAsLong(Period period, int months, int days) {
        LocalDate end = period.from().plusMonths(months).plusDays(days).minusDays(1);
        boolean current = months == 12 && period.form().equals("year");
        return end.equals(period.to()) || current;
    }

    /** The latest in time of a kind. */
    private @Nullable Period latest(Predicate<Period> kind) {
        return periods.stream()
                .filter(kind)
                .max(Comparator.comparing(Period::to))
                .orElse(null);
    }

    /** The last period of a kind, not too many sentences back; of those in its sentence the latest in time. */
    private @Nullable Period last(Predicate<Period> kind, int at, int farthest) {
        Period last = null;
        for (Period period : periods.reversed()) {
            boolean near = period.sentence() >= tokens.get(at).sentence() - farthest;
            if (!near || (last != null && last.sentence() != period.sentence())) {
                return last;
            }
            boolean later = last == null || (period.to().isAfter(last.to()) && period.days() > 1);
            last = kind.test(period) && later ? period : last;
        }
        return last;
    }

    private static PeriodPhrases.Read of(LocalDate from, LocalDate to, String form, int first, int last) {
        return new PeriodPhrases.Read(new Stretch(from, to, form, first, last), last);
    }
}
