package dev.blotter.index.result;

import dev.blotter.index.entry.Fields;
import dev.blotter.index.gist.Gist;
import dev.blotter.index.gist.NameWeights;
import dev.blotter.index.gist.RareNames;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** The names of each entry, weighed by how many entries of the index hold them, copies left out. */
public final class EntryNames {
    private final IndexReader reader;
    private final NameWeights weights;

    private EntryNames(IndexReader reader, NameWeights weights) {
        this.reader = reader;
        this.weights = weights;
    }

    /** Counts the names of all entries. */
    public static EntryNames of(IndexReader reader) throws IOException {
        NameWeights weights = new NameWeights();
        for (LeafReaderContext leaf : reader.leaves()) {
            count(leaf.reader(), weights);
        }
        return new EntryNames(reader, weights);
    }

    private static void count(LeafReader leaf, NameWeights weights) throws IOException {
        BinaryDocValues gists = DocValues.getBinary(leaf, Fields.GIST);
        BinaryDocValues copies = DocValues.getBinary(leaf, Fields.COPY_OF);
        Bits live = leaf.getLiveDocs();
        for (int doc = gists.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = gists.nextDoc()) {
            if ((live == null || live.get(doc)) && !copies.advanceExact(doc)) {
                weights.add(Gist.decode(gists.binaryValue()));
            }
        }
    }

    /** The names of an entry; none when its text is too short for a gist. */
    public RareNames of(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues gists = DocValues.getBinary(leaf.reader(), Fields.GIST);
        return gists.advanceExact(doc - leaf.docBase) ? weights.of(Gist.decode(gists.binaryValue())) : RareNames.NONE;
    }
}
