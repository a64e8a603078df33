package dev.blotter.report;

import dev.blotter.codes.Regions;
import dev.blotter.codes.Vocabulary;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.FigureText;
import dev.blotter.index.Match;
import dev.blotter.text.Plain;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes rows of what an index finds. */
final class Rows {
    private final Regions regions;

    Rows(Vocabulary vocabulary) {
        this.regions = vocabulary.regions();
    }

    Row of(Match match) {
        Entry entry = match.stored().entry();
        LocalDate published = day(entry.published());
        Figure.Origin origin = new Figure.Origin(Plain.line(entry.source()), title(entry), published);
        return new Row(
                origin.source(),
                origin.title(),
                published,
                entry.publishedFrom(),
                entry.language(),
                entry.fraudTypes().stream().map(Entry.TypeTag::code).toList(),
                countries(entry.regions().stream().map(Entry.RegionTag::code).toList()),
                match.counts().stream().map(count -> figure(count, origin)).toList());
    }

    private static String title(Entry entry) {
        String title = entry.title() == null ? "" : Plain.line(entry.title());
        return title.isEmpty() ? "(no title)" : title;
    }

    private Figure figure(CountTag count, Figure.Origin origin) {
        LocalDate from = day(count.from());
        LocalDate to = day(count.to());
        boolean own = from != null || to != null;
        LocalDate first = own ? (from == null ? to : from) : origin.published();
        LocalDate last = own ? (to == null ? from : to) : origin.published();
        return new Figure(
                Measure.of(count),
                count.value(),
                FigureText.of(count),
                first,
                last,
                own,
                countries(count.regions()),
                count.regionsFrom().equals("count"),
                count.fraudTypes(),
                count.headline(),
                Passage.of(count.evidence()),
                count.rules().stream().map(Plain::line).toList(),
                origin);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    /** The countries among regions and those that regions lie in, each once, in their order. */
    private List<String> countries(Collection<String> codes) {
        return codes.stream()
                .filter(regions::isKnown)
                .flatMap(code -> Stream.concat(Stream.of(code), regions.parents(code).stream())
                        .filter(regions::isCountry)
                        .limit(1))
                .distinct()
                .toList();
    }
}
