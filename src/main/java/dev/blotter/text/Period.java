package dev.blotter.text;

import java.time.LocalDate;

/**
 * A time with both ends, resolved against the date of the document.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param form how it is said: {@code day}, {@code month}, {@code year}, {@code range} ("from January
 *     to September"), or {@code since} ("since May 21", which ends at the date of the document)
 */
public record Period(
        LocalDate from, LocalDate to, String form, int sentence, int clause, int token, int last, int begin, int end)
        implements Annotation {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period goes forward, not from " + from + " to " + to);
        }
    }

    /** Rules join facts by equality again and again, and where they stand tells all but a few apart. */
    @Override
    public int hashCode() {
        return 31 * token + last;
    }
}
