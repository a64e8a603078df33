package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the tests do with an index in a folder. */
public record TestBlotter(Path folder) {
    public static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");

    public IndexSession session() {
        return sessionAt(NOW);
    }

    public IndexSession sessionAt(Instant now) {
        return IndexSession.open(folder, Report.LINEAGE, InstantSource.fixed(now));
    }

    /** Writes each report as a file of its own, in one session. */
    public void write(Report... reports) {
        try (IndexSession session = session()) {
            Stream.of(reports).forEach(report -> write(session, report));
            session.finish();
        }
    }

    public static void write(IndexSession session, Report report) {
        Replacement file = session.replace(report.source());
        file.add(report.entry(), report.document());
        file.done(Report.input(report.source()));
    }

    public <T> T ask(Function<BlotterIndex, T> question) {
        try (BlotterIndex index = BlotterIndex.open(folder)) {
            return question.apply(index);
        }
    }

    long count(Filter filter) {
        return ask(index -> index.count(filter));
    }

    public Optional<StoredEntry> stored(String source) {
        return ask(index -> index.find(source));
    }

    public SearchResult search(Filter filter) {
        return search(filter, PageRequest.Order.RELEVANCE);
    }

    public SearchResult search(Filter filter, PageRequest.Order order) {
        return ask(index -> index.search(filter, new PageRequest(order, 0, 100)));
    }

    /** What became of each file, by its source. */
    public Map<String, InputRecord> inputs() {
        Map<String, InputRecord> inputs = new TreeMap<>();
        ask(index -> {
            index.inputs(input -> inputs.put(input.file(), input));
            return true;
        });
        return inputs;
    }

    /** The sources of what is found, sorted. */
    public List<String> find(Filter filter) {
        return sources(search(filter)).stream().sorted().toList();
    }

    public static List<String> sources(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().source()).toList();
    }

    /** The lines of the export, without the times. */
    List<String> export() {
        List<String> lines = new ArrayList<>();
        Consumer<Entry> sink = entry -> lines.add(EntryJson.write(entry.with(entry.copyOf(), null)));
        ask(index -> {
            index.export(Filter.ALL, sink);
            return true;
        });
        return lines;
    }

    /** The index as a process that was killed now would leave it. */
    TestBlotter asIfKilled(Path into) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(into);
            for (Path file : files.toList()) {
                Files.copy(file, into.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestBlotter(into);
    }
}
