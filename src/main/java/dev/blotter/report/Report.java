package dev.blotter.report;

import dev.blotter.claim.Measure;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows about a question, as one page. The same index, question, heading and links give the same bytes.
 */
public final class Report {
    private static final String TEMPLATE = "page.jte";
    private final ReportPage page;

    /** What stands over a report: its title, null for the usual one, and who hands it out, null when nobody says so. */
    public record Heading(@Nullable String title, @Nullable String author) {
        public static final Heading NONE = new Heading(null, null);

        private static final String USUAL = "Fraud policing record";

        /** The title, or the usual one. */
        String text() {
            return title == null ? USUAL : title;
        }
    }

    private Report(ReportPage page) {
        this.page = page;
    }

    /**
     * Asks an index.
     *
     * @param kind what charts show; of money, the currency of most figures
     * @param links where a source can be opened; empty when nowhere
     */
    public static Report of(
            BlotterIndex index,
            Filter filter,
            String kind,
            String version,
            Heading heading,
            UnaryOperator<String> links) {
        Rows rows = Rows.of(index, filter, links);
        Totals totals = Totals.of(index, filter);
        Measure measure = totals.commonest(kind);
        List<Row> documents = rows.newestFirst();
        return new Report(new ReportPage(
                heading,
                QuestionText.of(filter),
                Provenance.of(index, version),
                measure,
                totals,
                rows,
                documents,
                Quality.of(documents, totals.claims(measure), index),
                filter.vocabulary()));
    }

    public int documents() {
        return page.documents().size();
    }

    /** What the charts add up, in words: {@code arrests: 1,234, from 56 claims in 60 documents}. */
    public String sum() {
        return page.measure().label() + ": " + page.sum().whole();
    }

    /** Writes the page as HTML, which says that it is in UTF-8; throws an {@link UncheckedIOException}. */
    public void write(Writer out) {
        try {
            TemplateEngine.createPrecompiled(
                            null, ContentType.Html, Report.class.getClassLoader(), Report.class.getPackageName())
                    .render(TEMPLATE, page, new WriterOutput(out));
        } catch (TemplateException e) {
            throw ofWriter(e).<RuntimeException>map(UncheckedIOException::new).orElse(e);
        }
    }

    /** Each template wraps what the one within throws. */
    private static Optional<IOException> ofWriter(TemplateException fault) {
        return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }
}
