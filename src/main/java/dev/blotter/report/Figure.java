package dev.blotter.report;

import dev.blotter.claim.Measure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one document, with what it rests on.
 *
 * @param value of a range the lower end
 * @param written as it stands in the text, with sign, range and currency: {@code ≥ 2,000,000 USD}
 * @param from the first day that it speaks of; null when nothing tells a day
 * @param to the last day, inclusive; null with {@code from}
 * @param ownPeriod whether the text tells the days; else they are the day of publication
 * @param countries the codes of the countries that it speaks of
 * @param ownPlace whether the text ties them to it; else they are those of its document
 * @param headline whether it is the figure of its kind that its document is about
 * @param rules the rules that found it
 */
record Figure(
        Measure measure,
        double value,
        String written,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean ownPeriod,
        List<String> countries,
        boolean ownPlace,
        boolean headline,
        MarkedSentence passage,
        List<String> rules,
        Origin origin) {

    /** The document that it is from. */
    record Origin(String source, String title, @Nullable LocalDate published) {}

    Figure {
        if ((from == null) != (to == null) || (from != null && to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("a figure has no period from " + from + " to " + to);
        }
        countries = List.copyOf(countries);
        rules = List.copyOf(rules);
    }

    /** The days that it speaks of, in words. */
    String when() {
        if (from == null) {
            return "undated";
        }
        String days = from.equals(to) ? from.toString() : from + " to " + to;
        return ownPeriod ? days : "published " + days;
    }
}
