package dev.blotter.index.result;

import dev.blotter.index.entry.Fields;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** When entries were first seen, as of one state of the index. */
public record FirstSeenTimes(DirectoryReader reader) {

    /** The time that the entry of a source has, or else another. */
    public Instant of(String source, Instant otherwise) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            int doc = entry(leaf.reader(), source);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                return StoredEntries.indexed(leaf.reader(), doc);
            }
        }
        return otherwise;
    }

    private static int entry(LeafReader leaf, String source) throws IOException {
        PostingsEnum block = leaf.postings(new Term(Fields.KEY, source), PostingsEnum.NONE);
        SortedNumericDocValues times = leaf.getSortedNumericDocValues(Fields.INDEXED);
        Bits live = leaf.getLiveDocs();
        if (block == null || times == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        int doc = block.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && !(isLive(live, doc) && times.advanceExact(doc))) {
            doc = block.nextDoc();
        }
        return doc;
    }

    private static boolean isLive(@Nullable Bits live, int doc) {
        return live == null || live.get(doc);
    }
}
