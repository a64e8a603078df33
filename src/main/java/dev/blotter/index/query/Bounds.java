package dev.blotter.index.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ends of a range in a query. The methods throw IllegalArgumentException with a sentence for
 * the user when an end can't be read.
 *
 * @param from null when it is open
 * @param to null when it is open
 * @param withFrom whether {@code from} itself is meant too
 * @param withTo whether {@code to} itself is meant too
 */
public record Bounds(@Nullable String from, @Nullable String to, boolean withFrom, boolean withTo) {

    /** Days; a month or a year stands for all of its days. */
    public DateRange days() {
        LocalDate first = null;
        LocalDate last = null;
        if (from != null) {
            first = withFrom ? first(from) : last(from).plusDays(1);
        }
        if (to != null) {
            last = withTo ? last(to) : first(to).minusDays(1);
        }
        return new DateRange(first, last);
    }

    /** The size of a count of a kind. */
    CountCondition sizes(String kind) {
        double min = from == null ? Double.NEGATIVE_INFINITY : number(from);
        double max = to == null ? Double.POSITIVE_INFINITY : number(to);
        return new CountCondition(kind, withFrom ? min : Math.nextUp(min), withTo ? max : Math.nextDown(max), null);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number; write it in digits, such as 1000000", e);
        }
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> parse(text, () -> Year.parse(text).atDay(1));
            case 7 -> parse(text, () -> YearMonth.parse(text).atDay(1));
            default -> parse(text, () -> LocalDate.parse(text));
        };
    }

    private static LocalDate last(String text) {
        LocalDate first = first(text);
        return switch (text.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    private static LocalDate parse(String text, Supplier<LocalDate> reading) {
        try {
            return reading.get();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no date; write it as 2021, 2021-09 or 2021-09-30", e);
        }
    }
}
