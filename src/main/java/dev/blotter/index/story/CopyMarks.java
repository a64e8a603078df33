package dev.blotter.index.story;

import dev.blotter.index.entry.ColumnValues;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Matches;
import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Marks entries of equal content: all name the one with the smallest source. The marks are doc values, so that an
 * entry's own bytes do not depend on what else the corpus holds.
 */
public final class CopyMarks {
    private CopyMarks() {}

    public static void update(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            update(writer, reader, Fields.COPY_OF, copies(reader));
        }
    }

    /** Has a column hold these marks, by the sources of their entries, and no others. */
    static void update(IndexWriter writer, DirectoryReader reader, String column, Map<BytesRef, BytesRef> wanted)
            throws IOException {
        Map<BytesRef, BytesRef> missing = new TreeMap<>(wanted);
        SortedSet<BytesRef> outdated = new TreeSet<>();
        ColumnValues columns = new ColumnValues(reader);
        Matches.having(reader, column).each(doc -> {
            BytesRef source = columns.source(doc);
            if (source != null && !wanted.containsKey(source)) {
                outdated.add(source);
            } else if (source != null) {
                missing.remove(source, columns.bytes(doc, column));
            }
        });
        for (Map.Entry<BytesRef, BytesRef> mark : missing.entrySet()) {
            set(writer, mark.getKey(), column, mark.getValue());
        }
        for (BytesRef source : outdated) {
            set(writer, source, column, null);
        }
    }

    private static void set(IndexWriter writer, BytesRef source, String column, @Nullable BytesRef mark)
            throws IOException {
        writer.updateDocValues(new Term(Fields.KEY, source), new BinaryDocValuesField(column, mark));
    }

    private static Map<BytesRef, BytesRef> copies(DirectoryReader reader) throws IOException {
        Map<BytesRef, BytesRef> copies = new TreeMap<>();
        ColumnValues columns = new ColumnValues(reader);
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum ids = Matches.terms(reader, Fields.ID);
        while (ids.next() != null) {
            if (ids.docFreq() > 1) {
                SortedSet<BytesRef> sources = sources(ids.postings(null, PostingsEnum.NONE), live, columns);
                sources.stream().skip(1).forEach(copy -> copies.put(copy, sources.first()));
            }
        }
        return copies;
    }

    private static SortedSet<BytesRef> sources(PostingsEnum docs, @Nullable Bits live, ColumnValues columns)
            throws IOException {
        SortedSet<BytesRef> sources = new TreeSet<>();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            BytesRef source = live == null || live.get(doc) ? columns.source(doc) : null;
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }
}
