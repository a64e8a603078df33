package dev.blotter.report;

import dev.blotter.finding.wording.EntryLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that the question finds.
 *
 * @param link where it can be opened; empty when nowhere
 * @param published null when nothing tells the day
 * @param publishedFrom what tells the day; null with {@code published}
 * @param types codes of its kinds of fraud, with those that they are cases of
 * @param countries codes of the countries that it is about
 * @param figures the figures that meet the question
 */
record Row(
        String source,
        String title,
        String link,
        @Nullable LocalDate published,
        @Nullable String publishedFrom,
        String language,
        List<String> types,
        List<String> countries,
        List<Figure> figures) {
    Row {
        types = List.copyOf(types);
        countries = List.copyOf(countries);
        figures = List.copyOf(figures);
    }

    /** Whether its date may be the day of something else. */
    boolean isWeak() {
        return EntryLine.isWeak(publishedFrom);
    }
}
