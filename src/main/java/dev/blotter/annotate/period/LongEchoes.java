package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.annotate.token.Token;
import dev.blotter.text.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what names a period of weeks or more by one that is as long and was named before:
 *
 * <pre>
 * longer = [in | during | …] (the same | that | those | these | the) [N] months | quarter | half year | year | weeks | days
 * </pre>
 *
 * It is the last that is as long; of those in one sentence the latest in time, as the others are there to
 * compare, and with "the" alone the latest of all.
 */
final class LongEchoes {
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
    private static final int FARTHEST = 40;

    private final Peek peek;
    private final NamedPeriods named;

    LongEchoes(Peek peek, NamedPeriods named) {
        this.peek = peek;
        this.named = named;
    }

    /** What begins at a token, as in "in those six months" and "during the quarter", or null. */
    PeriodPhrases.@Nullable Read read(int at) {
        boolean pointing = peek.isOneOf(at, POINTING);
        boolean the = peek.is(at, "the") && peek.isOneOf(at - 1, DURING) && !peek.is(at + 1, "same");
        if (!pointing && !the) {
            return null;
        }
        int number = peek.count(at + 1);
        int unit = number > 0 ? at + 2 : at + 1;
        int last = peek.is(unit, "half") && peek.is(unit + 1, "year") ? unit + 1 : unit;
        int count = Math.max(number, 1);
        int months = count * MONTHS_OF.getOrDefault(peek.lower(unit), 0);
        int days = count * PeriodPhrases.DAYS_OF.getOrDefault(peek.lower(unit), 0);
        boolean hyphen = peek.isJoined(unit, Token.Joint.HYPHEN)
                || (peek.isJoined(last + 1, Token.Joint.HYPHEN)
                        && peek.token(last + 1).isWord());
        boolean vague = hyphen || (number == 0 && (peek.lower(unit).endsWith("s") || days == 1));
        if (months + days == 0 || vague || peek.isOneOf(last + 1, OTHERWISE)) {
            return null;
        }
        Period period = the
                ? named.latest(other -> isAsLong(other, months, days))
                : named.last(other -> isAsLong(other, months, days), at, FARTHEST);
        return period == null ? null : PeriodPhrases.Read.of(period.from(), period.to(), period.form(), at, last);
    }

    private static boolean isAsLong(Period period, int months, int days) {
        LocalDate end = period.from().plusMonths(months).plusDays(days).minusDays(1);
        boolean current = months == 12 && period.form().equals("year");
        return end.equals(period.to()) || current;
    }
}
