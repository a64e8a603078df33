package dev.blotter.report;

import dev.blotter.claim.Measure;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.wording.FigureText;
import dev.blotter.text.DayRange;
import dev.blotter.text.Plain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure of one document, with the codes of the countries that it speaks of. */
record Figure(CountTag count, List<String> countries, FigureSource origin) {
    /** The document that it is from, with where it can be opened; empty when nowhere. */
    record FigureSource(
            String source, String title, @Nullable LocalDate published, String link) {}

    Measure measure() {
        return Measure.of(count);
    }

    /** As it stands in the text, with sign, range and currency: {@code ≥ 2,000,000 USD}. */
    String written() {
        return FigureText.of(count);
    }

    /** The days that it speaks of, else the day of publication, in words. */
    String when() {
        DayRange days = DayRange.of(count.from(), count.to());
        return days != null
                ? days.toString()
                : origin.published() == null ? "undated" : "published " + origin.published();
    }

    /** Whether the text ties the countries to it; else they are those of its document. */
    boolean ownPlace() {
        return count.regionsFrom().equals("count");
    }

    MarkedSentence passage() {
        return MarkedSentence.of(count.evidence());
    }

    List<String> rules() {
        return count.rules().stream().map(Plain::line).toList();
    }
}
