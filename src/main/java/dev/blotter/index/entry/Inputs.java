package dev.blotter.index.entry;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The files of the corpus that an index knows.
 *
 * @param done by source, what became of them
 * @param unfinished those with entries but no record: their run was stopped
 */
public record Inputs(Map<String, InputRecord> done, Set<String> unfinished) {

    public static Inputs read(IndexReader reader) throws IOException {
        Map<String, InputRecord> done = new TreeMap<>();
        each(reader, input -> done.put(input.file(), input));
        return new Inputs(done, unfinished(reader, done.keySet()));
    }

    /** Every record, in no order; reads one column of the index. */
    public static void each(IndexReader reader, Consumer<InputRecord> sink) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues records = leaf.reader().getBinaryDocValues(Fields.RECORD);
            Bits live = leaf.reader().getLiveDocs();
            while (records != null && records.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(records.docID())) {
                    sink.accept(RecordBytes.decode(records.binaryValue()));
                }
            }
        }
    }

    private static Set<String> unfinished(IndexReader reader, Set<String> done) throws IOException {
        Set<String> unfinished = new HashSet<>();
        IndexSearcher searcher = new IndexSearcher(reader);
        Terms files = MultiTerms.getTerms(reader, Fields.FILE);
        TermsEnum each = files == null ? TermsEnum.EMPTY : files.iterator();
        for (BytesRef bytes = each.next(); bytes != null; bytes = each.next()) {
            String file = bytes.utf8ToString();
            if (!done.contains(file) && searcher.count(new TermQuery(new Term(Fields.FILE, file))) > 0) {
                unfinished.add(file);
            }
        }
        return unfinished;
    }

    public boolean know(String file) {
        return done.containsKey(file) || unfinished.contains(file);
    }
}
