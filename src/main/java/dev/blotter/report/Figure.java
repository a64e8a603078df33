package dev.blotter.report;

import dev.blotter.claim.Measure;
import dev.blotter.text.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one document, with what it rests on.
 *
 * @param value of a range the lower end
 * @param written as it stands in the text, with sign, range and currency: {@code ≥ 2,000,000 USD}
 * @param days the days that it speaks of; null when nothing tells a day
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
        @Nullable DayRange days,
        boolean ownPeriod,
        List<String> countries,
        boolean ownPlace,
        boolean headline,
        MarkedSentence passage,
        List<String> rules,
        Origin origin) {

    /**
     * The document that it is from.
     *
     * @param link where it can be opened; empty when nowhere
     */
    record Origin(String source, String title, @Nullable LocalDate published, String link) {}

    Figure {
        countries = List.copyOf(countries);
        rules = List.copyOf(rules);
    }

    /** The days that it speaks of, in words. */
    String when() {
        return days == null ? "undated" : ownPeriod ? days.toString() : "published " + days;
    }
}
