package dev.blotter.index.entry;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What stands beside documents in columns; read fastest in the order of the index. For one thread. */
public final class ColumnValues {
    private final IndexReader reader;
    private final Map<String, BinaryDocValues> bytes = new HashMap<>();
    private final Map<String, SortedNumericDocValues> numbers = new HashMap<>();
    private @Nullable SortedDocValues sources;
    private @Nullable LeafReaderContext leaf;
    private int last;

    public ColumnValues(IndexReader reader) {
        this.reader = reader;
    }

    /** Opens the part of the index that holds a document; what is open there can't go back. */
    private LeafReader leaf(int doc) {
        LeafReaderContext known = leaf;
        if (known == null || doc < last || doc >= known.docBase + known.reader().maxDoc()) {
            known = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
            leaf = known;
            bytes.clear();
            numbers.clear();
            sources = null;
        }
        last = doc;
        return known.reader();
    }

    private int inLeaf(int doc) {
        return leaf == null ? doc : doc - leaf.docBase;
    }

    private BinaryDocValues binary(int doc, String column) throws IOException {
        LeafReader here = leaf(doc);
        BinaryDocValues values = bytes.get(column);
        if (values == null) {
            values = DocValues.getBinary(here, column);
            bytes.put(column, values);
        }
        return values;
    }

    public boolean has(int doc, String column) throws IOException {
        return binary(doc, column).advanceExact(inLeaf(doc));
    }

    /** The bytes of a document; null for none. */
    public @Nullable BytesRef bytes(int doc, String column) throws IOException {
        BinaryDocValues values = binary(doc, column);
        return values.advanceExact(inLeaf(doc)) ? BytesRef.deepCopyOf(values.binaryValue()) : null;
    }

    /** The bytes of a document as text; null for none. */
    public @Nullable String text(int doc, String column) throws IOException {
        BytesRef value = bytes(doc, column);
        return value == null ? null : value.utf8ToString();
    }

    /** The number of a document; null for none. */
    public @Nullable Long number(int doc, String column) throws IOException {
        LeafReader here = leaf(doc);
        SortedNumericDocValues values = numbers.get(column);
        if (values == null) {
            values = DocValues.getSortedNumeric(here, column);
            numbers.put(column, values);
        }
        return values.advanceExact(inLeaf(doc)) ? values.nextValue() : null;
    }

    /** The source of an entry; null for any other document. */
    public @Nullable BytesRef source(int doc) throws IOException {
        LeafReader here = leaf(doc);
        SortedDocValues values = sources == null ? DocValues.getSorted(here, Fields.SOURCE) : sources;
        sources = values;
        return values.advanceExact(inLeaf(doc)) ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())) : null;
    }
}
