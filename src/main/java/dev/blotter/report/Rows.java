package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.Measure;
import dev.blotter.claim.Statement;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.wording.FigureText;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.index.story.StoryMatch;
import dev.blotter.text.DayRange;
import dev.blotter.text.Plain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The documents that an index finds, and the figures that they state. */
final class Rows {
    private static final String NO_TITLE = "(no title)";
    private static final Comparator<Row> NEWEST = Comparator.comparing(
                    Row::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(Row::source);

    private final Countries countries;
    private final List<Row> rows = new ArrayList<>();
    private final UnaryOperator<String> links;
    private final Map<String, Figure.Origin> origins = new HashMap<>();

    private Rows(Countries countries, UnaryOperator<String> links) {
        this.countries = countries;
        this.links = links;
    }

    static Rows of(BlotterIndex index, Filter filter, UnaryOperator<String> links) {
        Rows rows = new Rows(new Countries(filter.vocabulary().regions()), links);
        index.tellings(filter, rows::add);
        return rows;
    }

    /** The newest first, the undated last. */
    List<Row> newestFirst() {
        return rows.stream().sorted(NEWEST).toList();
    }

    private void add(StoryMatch telling) {
        Entry entry = telling.entry();
        List<Integer> asked = positions(telling);
        Figure.Origin origin = origin(entry.source(), title(entry), day(entry.published()));
        origins.put(entry.source(), origin);
        rows.add(row(
                entry,
                origin,
                asked.stream().map(i -> figure(entry.counts().get(i), origin)).toList()));
    }

    /** The counts that meet the question. */
    private static List<Integer> positions(StoryMatch telling) {
        return telling.meeting() == null
                ? IntStream.range(0, telling.entry().counts().size()).boxed().toList()
                : telling.meeting();
    }

    private Row row(Entry entry, Figure.Origin origin, List<Figure> figures) {
        return new Row(
                origin.source(),
                origin.title(),
                origin.link(),
                origin.published(),
                entry.publishedFrom(),
                entry.language(),
                entry.fraudTypes().stream().map(Entry.TypeTag::code).toList(),
                countries.of(entry.regions().stream().map(Entry.RegionTag::code).toList()),
                figures);
    }

    /** A claim, as its documents give it. */
    ClaimRow told(Claim claim, String leftOut) {
        List<Figure> figures = claim.sources().stream()
                .map(source -> figure(source.count(), origin(source)))
                .toList();
        return new ClaimRow(figures.getFirst(), figures.subList(1, figures.size()), leftOut);
    }

    /** A figure may be about what was asked though its document is not; then only the name of that is known. */
    private Figure.Origin origin(Statement statement) {
        Figure.Origin known = origins.get(statement.source());
        return known == null ? origin(statement.source(), NO_TITLE, statement.published()) : known;
    }

    private Figure.Origin origin(String source, String title, @Nullable LocalDate published) {
        return new Figure.Origin(Plain.line(source), title, published, links.apply(source));
    }

    private static String title(Entry entry) {
        String title = entry.title() == null ? "" : Plain.line(entry.title());
        return title.isEmpty() ? NO_TITLE : title;
    }

    private Figure figure(CountTag count, Figure.Origin origin) {
        DayRange own = DayRange.of(count.from(), count.to());
        LocalDate published = origin.published();
        return new Figure(
                Measure.of(count),
                count.value(),
                FigureText.of(count),
                own != null || published == null ? own : DayRange.ofDay(published),
                own != null,
                countries.of(count.regions()),
                count.regionsFrom().equals("count"),
                count.headline(),
                MarkedSentence.of(count.evidence()),
                count.rules().stream().map(Plain::line).toList(),
                origin);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
