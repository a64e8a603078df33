package dev.blotter.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time with both ends, resolved against the date of the document.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param days how many days these are; at least 1
 * @param form how it is said: {@code day}, {@code month}, {@code year}, {@code range} ("from January
 *     to September"), {@code since} ("since May 21", which ends at the date of the document), or {@code coming} (any that
 *     begins two days or more after the date of the document)
 */
public record Period(
        LocalDate from,
        LocalDate to,
        int days,
        String form,
        int sentence,
        int clause,
        int token,
        int last,
        int begin,
        int end)
        implements Annotation {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period goes forward, not from " + from + " to " + to);
        }
        if (days != days(from, to)) {
            throw new IllegalArgumentException("there are not " + days + " days from " + from + " to " + to);
        }
    }

    /** A period of as many days as lie between its ends. */
    public Period(
            LocalDate from,
            LocalDate to,
            String form,
            int sentence,
            int clause,
            int token,
            int last,
            int begin,
            int end) {
        this(from, to, days(from, to), form, sentence, clause, token, last, begin, end);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** Whether it has no day that another has not. */
    public boolean isIn(Period other) {
        return !from.isBefore(other.from) && !to.isAfter(other.to);
    }

    /** Rules join facts by equality again and again, and where they stand tells all but a few apart. */
    @Override
    public int hashCode() {
        return 31 * token + last;
    }
}
