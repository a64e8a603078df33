package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import dev.blotter.index.entry.Fields;
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
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Tells which entries belong to one story, as {@link StoryMarks} has marked them. */
public final class Stories {
    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    Entry::published, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Entry::source);

    private final IndexReader reader;

    public Stories(IndexReader reader) {
        this.reader = reader;
    }

    /** The story of an entry; null when it is its only document. */
    @Nullable
    public BytesRef of(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues marks = DocValues.getBinary(leaf.reader(), Fields.STORY);
        return marks.advanceExact(doc - leaf.docBase) ? BytesRef.deepCopyOf(marks.binaryValue()) : null;
    }

    /** How many there are among entries, those of one document too. */
    long count(FacetsCollector matches) throws IOException {
        long matching = 0;
        long inStories = 0;
        Set<BytesRef> stories = new HashSet<>();
        for (MatchingDocs leaf : matches.getMatchingDocs()) {
            BinaryDocValues marks = DocValues.getBinary(leaf.context().reader(), Fields.STORY);
            DocIdSetIterator docs = leaf.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                matching++;
                if (marks.advanceExact(doc)) {
                    inStories++;
                    add(stories, marks.binaryValue());
                }
            }
        }
        return matching - inStories + stories.size();
    }

    private static void add(Set<BytesRef> stories, BytesRef story) {
        if (!stories.contains(story)) {
            stories.add(BytesRef.deepCopyOf(story));
        }
    }

    /** The stories of several documents that entries are part of. */
    public Set<BytesRef> among(FacetsCollector matches) throws IOException {
        Set<BytesRef> stories = new HashSet<>();
        for (MatchingDocs leaf : matches.getMatchingDocs()) {
            BinaryDocValues marks = DocValues.getBinary(leaf.context().reader(), Fields.STORY);
            DocIdSetIterator docs = leaf.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (marks.advanceExact(doc)) {
                    add(stories, marks.binaryValue());
                }
            }
        }
        return stories;
    }

    /** The documents of some stories, copies left out. */
    Map<BytesRef, List<Integer>> documents(Collection<BytesRef> stories) throws IOException {
        Map<BytesRef, List<Integer>> documents = new HashMap<>();
        stories.forEach(story -> documents.put(story, new ArrayList<>()));
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues marks = DocValues.getBinary(leaf.reader(), Fields.STORY);
            BinaryDocValues copies = DocValues.getBinary(leaf.reader(), Fields.COPY_OF);
            BinaryDocValues entries = DocValues.getBinary(leaf.reader(), Fields.GIST);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = marks.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = marks.nextDoc()) {
                List<Integer> own = documents.get(marks.binaryValue());
                // The marks stand on the counts of an entry, too; only the entry has a gist.
                if (own != null
                        && (live == null || live.get(doc))
                        && entries.advanceExact(doc)
                        && !copies.advanceExact(doc)) {
                    own.add(leaf.docBase + doc);
                }
            }
        }
        return documents;
    }

    /** Stories, those with most sources first, then in the order of their names. */
    public List<Story> page(Collection<BytesRef> stories, int offset, int limit) throws IOException {
        List<Map.Entry<BytesRef, List<Integer>>> ordered = documents(stories).entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<BytesRef, List<Integer>> story) ->
                                -story.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .skip(offset)
                .limit(limit)
                .toList();
        StoredEntries entries = new StoredEntries(reader);
        List<Story> page = new ArrayList<>();
        for (Map.Entry<BytesRef, List<Integer>> story : ordered) {
            page.add(new Story(story.getKey().utf8ToString(), entries(entries, story.getValue())));
        }
        return page;
    }

    private static List<Entry> entries(StoredEntries stored, List<Integer> docs) throws IOException {
        Stream.Builder<Entry> entries = Stream.builder();
        for (int doc : docs) {
            entries.add(stored.entry(doc));
        }
        return entries.build().sorted(BY_DATE).toList();
    }
}
