package dev.blotter.index.result;

import dev.blotter.identity.NameFinder;
import dev.blotter.identity.NameKeys;
import dev.blotter.identity.NameMatch;
import dev.blotter.identity.WatchedName;
import dev.blotter.identity.Watchlist;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Matches;
import dev.blotter.index.entry.StoredEntries;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.query.Conditions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Finds the entries that name somebody of a list. */
public record NameSearch(IndexReader reader, Query asked) {

    public void each(Watchlist list, Consumer<NamedEntry> sink) throws IOException {
        StoredEntries entries = new StoredEntries(reader);
        for (Map.Entry<Integer, List<WatchedName>> candidate : candidates(list).entrySet()) {
            StoredEntry stored = entries.stored(candidate.getKey());
            NameFinder title =
                    new NameFinder(Objects.requireNonNullElse(stored.entry().title(), ""));
            NameFinder text = new NameFinder(stored.document().text());
            for (WatchedName name : candidate.getValue()) {
                List<NameMatch> matches = Stream.of(title, text)
                        .flatMap(part -> part.of(name).stream())
                        .toList();
                if (!matches.isEmpty()) {
                    sink.accept(new NamedEntry(name, stored, matches));
                }
            }
        }
    }

    private Map<Integer, List<WatchedName>> candidates(Watchlist list) throws IOException {
        Map<Integer, List<WatchedName>> candidates = new TreeMap<>();
        for (WatchedName name : list.names()) {
            Matches.of(reader, Fields.all(asked, mayHold(name)))
                    .each(doc -> candidates
                            .computeIfAbsent(doc, first -> new ArrayList<>())
                            .add(name));
        }
        return candidates;
    }

    private static Query mayHold(WatchedName watched) {
        return Conditions.any(
                NameKeys.of(watched).stream().map(NameSearch::mayHold).toList());
    }

    private static Query mayHold(NameKeys keys) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        keys.groups().forEach(group -> parts.add(Conditions.anyOf(Fields.NAME, group), Occur.SHOULD));
        return parts.setMinimumNumberShouldMatch(keys.fewest()).build();
    }
}
