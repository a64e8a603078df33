package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import dev.blotter.index.entry.ColumnValues;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Matches;
import dev.blotter.index.entry.StoredEntries;
import dev.blotter.index.story.StoryMarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Tells which entries belong to one story, as {@link StoryMarks} has marked them. */
public final class Stories {
    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    Entry::published, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Entry::source);

    private final IndexReader reader;
    private final ColumnValues columns;

    public Stories(IndexReader reader) {
        this.reader = reader;
        this.columns = new ColumnValues(reader);
    }

    /** The story of an entry; null when it is its only document. */
    public @Nullable String of(int doc) throws IOException {
        return columns.text(doc, Fields.STORY);
    }

    /** How many there are among entries, those of one document too. */
    long count(Matches matches) throws IOException {
        long[] alone = {0};
        Set<String> stories = new HashSet<>();
        matches.each(doc -> {
            String story = of(doc);
            if (story == null) {
                alone[0]++;
            } else {
                stories.add(story);
            }
        });
        return alone[0] + stories.size();
    }

    /** The stories of several documents that entries are part of. */
    public Set<String> among(Matches matches) throws IOException {
        Set<String> stories = new HashSet<>();
        matches.each(doc -> {
            String story = of(doc);
            if (story != null) {
                stories.add(story);
            }
        });
        return stories;
    }

    /** The documents of some stories, copies left out. */
    Map<String, List<Integer>> documents(Collection<String> stories) throws IOException {
        Map<String, List<Integer>> documents = new HashMap<>();
        stories.forEach(story -> documents.put(story, new ArrayList<>()));
        Matches.having(reader, Fields.STORY).each(doc -> {
            List<Integer> own = documents.get(of(doc));
            // The marks stand on the counts of an entry, too; only the entry has a fingerprint.
            if (own != null && columns.has(doc, Fields.FINGERPRINT) && !columns.has(doc, Fields.COPY_OF)) {
                own.add(doc);
            }
        });
        return documents;
    }

    /** Stories, those with most sources first, then in the order of the bytes of their names. */
    public List<Story> page(Collection<String> stories, int offset, int limit) throws IOException {
        List<Map.Entry<String, List<Integer>>> ordered = documents(stories).entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Integer>> story) ->
                                -story.getValue().size())
                        .thenComparing(story -> new BytesRef(story.getKey())))
                .skip(offset)
                .limit(limit)
                .toList();
        StoredEntries entries = new StoredEntries(reader);
        List<Story> page = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> story : ordered) {
            page.add(new Story(story.getKey(), entries(entries, story.getValue())));
        }
        return page;
    }

    private static List<Entry> entries(StoredEntries stored, List<Integer> docs) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int doc : docs) {
            entries.add(stored.entry(doc));
        }
        entries.sort(BY_DATE);
        return entries;
    }
}
