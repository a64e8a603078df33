package dev.blotter.index.story;

import dev.blotter.index.entry.Fields;
import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Marks entries of equal content: all but the one with the smallest source, in the order of its
 * bytes, name that one. The marks are doc values beside the entries, so that an entry's own bytes
 * do not depend on what else the corpus holds.
 */
public final class CopyMarks {
    private final DirectoryReader reader;
    private final Map<BytesRef, BytesRef> missing = new TreeMap<>();
    private final SortedSet<BytesRef> outdated = new TreeSet<>();

    private CopyMarks(DirectoryReader reader) {
        this.reader = reader;
    }

    /** Brings the marks up to date with all that was written. */
    public static void update(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            CopyMarks marks = new CopyMarks(reader);
            marks.findCopies();
            marks.compareWithMarks();
            for (Map.Entry<BytesRef, BytesRef> mark : marks.missing.entrySet()) {
                set(writer, mark.getKey(), mark.getValue());
            }
            for (BytesRef source : marks.outdated) {
                set(writer, source, null);
            }
        }
    }

    private static void set(IndexWriter writer, BytesRef source, @Nullable BytesRef copyOf) throws IOException {
        writer.updateDocValues(new Term(Fields.KEY, source), new BinaryDocValuesField(Fields.COPY_OF, copyOf));
    }

    private void findCopies() throws IOException {
        Terms ids = MultiTerms.getTerms(reader, Fields.ID);
        TermsEnum each = ids == null ? TermsEnum.EMPTY : ids.iterator();
        for (BytesRef id = each.next(); id != null; id = each.next()) {
            if (each.docFreq() > 1) {
                SortedSet<BytesRef> sources = sources(BytesRef.deepCopyOf(id));
                sources.stream().skip(1).forEach(copy -> missing.put(copy, sources.first()));
            }
        }
    }

    private SortedSet<BytesRef> sources(BytesRef id) throws IOException {
        SortedSet<BytesRef> sources = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            DocIdSetIterator entries = leaf.reader().postings(new Term(Fields.ID, id));
            SortedDocValues source = leaf.reader().getSortedDocValues(Fields.SOURCE);
            Bits live = leaf.reader().getLiveDocs();
            while (entries != null && source != null && entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if ((live == null || live.get(entries.docID())) && source.advanceExact(entries.docID())) {
                    sources.add(BytesRef.deepCopyOf(source.lookupOrd(source.ordValue())));
                }
            }
        }
        return sources;
    }

    private void compareWithMarks() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues marks = leaf.reader().getBinaryDocValues(Fields.COPY_OF);
            SortedDocValues source = leaf.reader().getSortedDocValues(Fields.SOURCE);
            Bits live = leaf.reader().getLiveDocs();
            while (marks != null && source != null && marks.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if ((live == null || live.get(marks.docID())) && source.advanceExact(marks.docID())) {
                    compare(source.lookupOrd(source.ordValue()), marks.binaryValue());
                }
            }
        }
    }

    private void compare(BytesRef source, BytesRef mark) {
        BytesRef wanted = missing.get(source);
        if (wanted == null) {
            outdated.add(BytesRef.deepCopyOf(source));
        } else if (wanted.equals(mark)) {
            missing.remove(source);
        }
    }
}
