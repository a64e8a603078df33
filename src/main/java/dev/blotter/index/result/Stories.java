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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Tells which entries belong to one story: {@link StoryMarks} marks those of one wording. */
public final class Stories {
    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    Entry::published, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Entry::source);

    private final IndexReader reader;
    private final ColumnValues columns;
    private @Nullable Map<Integer, String> stories;

    public Stories(IndexReader reader) {
        this.reader = reader;
        this.columns = new ColumnValues(reader);
    }

    /** The story of an entry; null when it is its only document. */
    public @Nullable String of(int doc) throws IOException {
        return stories().get(doc);
    }

    /** What joins the entries whose texts are mostly the same, however far apart they were published; null when alone. */
    public @Nullable String wordingOf(int doc) throws IOException {
        return columns.text(doc, Fields.STORY);
    }

    /** By document; found when first asked for. */
    private Map<Integer, String> stories() throws IOException {
        Map<Integer, String> known = stories;
        if (known == null) {
            known = new HashMap<>();
            for (List<Telling> wording : tellings().values()) {
                addStories(wording, known);
            }
            stories = known;
        }
        return known;
    }

    private Map<String, List<Telling>> tellings() throws IOException {
        Map<String, List<Telling>> tellings = new HashMap<>();
        Matches.having(reader, Fields.STORY).each(doc -> {
            String wording = wordingOf(doc);
            BytesRef source = columns.source(doc);
            // The marks stand on the counts of an entry, too; only the entry has a source.
            if (wording != null && source != null) {
                tellings.computeIfAbsent(wording, none -> new ArrayList<>())
                        .add(new Telling(
                                doc, source, columns.number(doc, Fields.PUBLISHED), columns.has(doc, Fields.COPY_OF)));
            }
        });
        return tellings;
    }

    /** Parts texts at each month in which none was published: a later release on a case tells another story. */
    private static void addStories(List<Telling> wording, Map<Integer, String> stories) {
        wording.sort(Comparator.comparing(Telling::day, Comparator.nullsFirst(Comparator.naturalOrder())));
        int from = 0;
        for (int to = 1; to <= wording.size(); to++) {
            if (to == wording.size() || wording.get(to).isLongAfter(wording.get(to - 1))) {
                addStory(wording.subList(from, to), stories);
                from = to;
            }
        }
    }

    private static void addStory(List<Telling> tellings, Map<Integer, String> stories) {
        if (tellings.stream().filter(telling -> !telling.isCopy()).count() > 1) {
            String name = Collections.min(tellings, Comparator.comparing(Telling::source))
                    .source()
                    .utf8ToString();
            tellings.forEach(telling -> stories.put(telling.doc(), name));
        }
    }

    /** A document whose text is mostly that of others, and the day on which it was published. */
    private record Telling(
            int doc, BytesRef source, @Nullable Long day, boolean isCopy) {
        boolean isLongAfter(Telling other) {
            return day != null && other.day != null && day - other.day > Story.EVENT_DAYS;
        }
    }

    /** How many there are among entries, those of one document too. */
    long count(Matches matches) throws IOException {
        long[] alone = {0};
        Set<String> found = new HashSet<>();
        matches.each(doc -> {
            String story = of(doc);
            if (story == null) {
                alone[0]++;
            } else {
                found.add(story);
            }
        });
        return alone[0] + found.size();
    }

    /** The stories of several documents that entries are part of. */
    public Set<String> among(Matches matches) throws IOException {
        Set<String> found = new HashSet<>();
        matches.each(doc -> {
            String story = of(doc);
            if (story != null) {
                found.add(story);
            }
        });
        return found;
    }

    /** The documents of some stories, copies left out. */
    Map<String, List<Integer>> documents(Collection<String> names) throws IOException {
        Map<String, List<Integer>> documents = new HashMap<>();
        names.forEach(name -> documents.put(name, new ArrayList<>()));
        for (Map.Entry<Integer, String> telling : new TreeMap<>(stories()).entrySet()) {
            List<Integer> own = documents.get(telling.getValue());
            if (own != null && !columns.has(telling.getKey(), Fields.COPY_OF)) {
                own.add(telling.getKey());
            }
        }
        return documents;
    }

    /** Stories, those with most sources first, then in the order of the bytes of their names. */
    public List<Story> page(Collection<String> names, int offset, int limit) throws IOException {
        List<Map.Entry<String, List<Integer>>> ordered = documents(names).entrySet().stream()
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
