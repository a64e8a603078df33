package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.Statement;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.index.story.StoryMatch;
import dev.blotter.text.Plain;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents that an index finds, and the figures that they state. */
final class Rows {
    private static final Comparator<Figure.FigureSource> NEWEST = Comparator.comparing(
                    Figure.FigureSource::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(Figure.FigureSource::source);

    private final Regions regions;
    private final UnaryOperator<String> links;
    private final Map<String, Row> bySource = new HashMap<>();

    private Rows(Regions regions, UnaryOperator<String> links) {
        this.regions = regions;
        this.links = links;
    }

    static Rows of(BlotterIndex index, Filter filter, UnaryOperator<String> links) {
        Rows rows = new Rows(filter.vocabulary().regions(), links);
        index.tellings(filter, rows::add);
        return rows;
    }

    /** The newest first, the undated last. */
    List<Row> newestFirst() {
        return bySource.values().stream()
                .sorted(Comparator.comparing(Row::origin, NEWEST))
                .toList();
    }

    private void add(StoryMatch telling) {
        Entry entry = telling.entry();
        Figure.FigureSource origin = origin(
                entry.source(),
                Plain.line(EntryLine.title(entry)),
                entry.published() == null ? null : LocalDate.parse(entry.published()));
        Row row = new Row(
                origin,
                entry.publishedFrom(),
                entry.language(),
                entry.fraudTypes().stream().map(Entry.TypeTag::code).toList(),
                countries(entry.regions().stream().map(Entry.RegionTag::code).toList(), regions),
                asked(telling).map(count -> figure(count, origin)).toList());
        bySource.put(entry.source(), row);
    }

    private static Stream<CountTag> asked(StoryMatch telling) {
        List<CountTag> counts = telling.entry().counts();
        return telling.meeting() == null
                ? counts.stream()
                : telling.meeting().stream().map(counts::get);
    }

    /** The countries among regions and those that regions lie in, each once, in their order. */
    static List<String> countries(Collection<String> codes, Regions regions) {
        return codes.stream()
                .filter(regions::isKnown)
                .flatMap(code -> Stream.concat(Stream.of(code), regions.parents(code).stream())
                        .filter(regions::isCountry)
                        .limit(1))
                .distinct()
                .toList();
    }

    ReportPage.ClaimRow told(Claim claim, String leftOut) {
        List<Figure> figures = claim.sources().stream()
                .map(source -> figure(source.count(), origin(source)))
                .toList();
        return new ReportPage.ClaimRow(figures.getFirst(), figures.subList(1, figures.size()), leftOut);
    }

    /** A figure may be about what was asked though its document is not; then only the name of that is known. */
    private Figure.FigureSource origin(Statement statement) {
        Row known = bySource.get(statement.source());
        return known == null ? origin(statement.source(), statement.source(), statement.published()) : known.origin();
    }

    private Figure.FigureSource origin(String source, String title, @Nullable LocalDate published) {
        return new Figure.FigureSource(Plain.line(source), title, published, links.apply(source));
    }

    private Figure figure(CountTag count, Figure.FigureSource origin) {
        return new Figure(count, countries(count.regions(), regions), origin);
    }
}
