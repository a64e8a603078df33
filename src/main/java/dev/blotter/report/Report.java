package dev.blotter.report;

import dev.blotter.finding.Count;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.Filter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an index knows about a question, as one page. The same index and question give the same bytes.
 */
public final class Report {
    private static final String TEMPLATE = "page.jte";
    private static final Comparator<Row> NEWEST = Comparator.comparing(
                    Row::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(Row::source);

    private final Page page;

    private Report(Page page) {
        this.page = page;
    }

    /**
     * Asks an index.
     *
     * @param kind what charts show: one of {@link Count#KINDS}; of money, the currency of most figures
     * @param version of Blotter, for the foot of the page
     */
    public static Report of(BlotterIndex index, Filter filter, String kind, String version) {
        Rows rows = new Rows(filter.vocabulary());
        List<Row> found = new ArrayList<>();
        index.exportMatches(filter, match -> found.add(rows.of(match)));
        found.sort(NEWEST);
        Figures figures = Figures.of(found);
        Measure measure = figures.commonest(kind);
        Instant lastRun = index.lastRun();
        return new Report(new Page(
                Question.of(filter),
                new Made(
                        lastRun == null ? null : LocalDate.ofInstant(lastRun, ZoneOffset.UTC),
                        List.copyOf(index.ruleSets()),
                        version),
                measure,
                figures,
                found,
                Quality.of(found, figures.of(measure), index),
                filter.vocabulary()));
    }

    /** How many documents the question finds. */
    public int documents() {
        return page.documents().size();
    }

    /** What the charts add up, in words: {@code arrests: 1,234, from 56 figures}. */
    public String sum() {
        return page.measure().label() + ": " + page.sum().whole();
    }

    /** Writes the page as HTML, which says that it is in UTF-8. */
    public void write(Writer out) {
        TemplateEngine.createPrecompiled(null, ContentType.Html, Report.class.getClassLoader(), Report.class.getPackageName())
                .render(TEMPLATE, page, new WriterOutput(out));
    }
}
