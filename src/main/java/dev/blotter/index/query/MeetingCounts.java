package dev.blotter.index.query;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which counts of an entry are those that were asked for. */
public final class MeetingCounts {
    private final IndexReader reader;
    private final @Nullable BitSetProducer asked;

    /** @param asked matches the counts; null when no question is about counts */
    public MeetingCounts(IndexReader reader, @Nullable Query asked) {
        this.reader = reader;
        this.asked = asked == null ? null : new QueryBitSetProducer(asked);
    }

    /**
     * Their positions in the entry, whose counts stand right before it, in their order; null when no
     * question is about counts.
     */
    @Nullable
    public List<Integer> of(int doc, int counts) throws IOException {
        if (asked == null) {
            return null;
        }
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BitSet meeting = asked.getBitSet(leaf);
        int first = doc - leaf.docBase - counts;
        return meeting == null
                ? List.of()
                : IntStream.range(0, counts)
                        .filter(i -> meeting.get(first + i))
                        .boxed()
                        .toList();
    }
}
