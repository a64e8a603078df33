package dev.blotter.annotate.period;

import dev.blotter.annotate.number.Peek;
import dev.blotter.text.Period;
import java.time.LocalDate;
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
record LongEchoes(Peek peek, NamedPeriods named) {
    private static final int FARTHEST = 40;

    /** What begins at a token, as in "in those six months" and "during the quarter", or null. */
    @Nullable
    PeriodPhrase read(int at) {
        boolean pointing = peek.isA(at, "pointing");
        boolean the = peek.is(at, "the") && peek.isA(at - 1, "while") && !peek.is(at + 1, "same");
        if (!pointing && !the) {
            return null;
        }
        int number = peek.count(at + 1);
        int unit = number > 0 ? at + 2 : at + 1;
        int last = peek.is(unit, "half") && peek.is(unit + 1, "year") ? unit + 1 : unit;
        int count = Math.max(number, 1);
        int months = count * peek.units(unit, "echoed-months");
        int days = count * peek.units(unit, "unit-days");
        boolean hyphen = peek.isHyphened(unit)
                || (peek.isHyphened(last + 1) && peek.token(last + 1).isWord());
        boolean vague = hyphen || (number == 0 && (peek.lower(unit).endsWith("s") || days == 1));
        if (months + days == 0 || vague || peek.isA(last + 1, "otherwise")) {
            return null;
        }
        Period period = the
                ? named.latest(other -> isAsLong(other, months, days))
                : named.last(other -> isAsLong(other, months, days), at, FARTHEST);
        return period == null ? null : new PeriodPhrase(new Stretch(period.from(), period.to(), period.form()), last);
    }

    private static boolean isAsLong(Period period, int months, int days) {
        LocalDate end = period.from().plusMonths(months).plusDays(days).minusDays(1);
        boolean current = months == 12 && period.form().equals("year");
        return end.equals(period.to()) || current;
    }
}
