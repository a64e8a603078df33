package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.entry.EntrySum;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Judges;
import dev.blotter.index.entry.OriginalHead;
import dev.blotter.index.entry.ReadOutcome;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.text.Document;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Gives entries back from the index. Not for more than one thread. */
public final class StoredEntries {
    private final IndexReader reader;
    private final StoredFields fields;

    public StoredEntries(IndexReader reader) throws IOException {
        this.reader = reader;
        this.fields = reader.storedFields();
    }

    public Entry entry(int doc) throws IOException {
        org.apache.lucene.document.Document found = fields.document(doc, Set.of(Fields.JSON, Fields.SUM));
        EntrySum.checkJson(found);
        return complete(doc, found);
    }

    public StoredEntry stored(int doc) throws IOException {
        org.apache.lucene.document.Document found = fields.document(
                doc,
                Set.of(
                        Fields.JSON,
                        Fields.TEXT,
                        Fields.FILE,
                        Fields.METADATA,
                        Fields.AS_READ,
                        Fields.HEAD_AS_READ,
                        Fields.SUM));
        EntrySum.checkAll(found);
        Entry entry = complete(doc, found);
        String[] own = found.getValues(Fields.AS_READ);
        ReadOutcome read = own.length == 0 ? ReadOutcome.of(entry) : ReadOutcome.of(own);
        String[] ownHead = found.getValues(Fields.HEAD_AS_READ);
        OriginalHead head = ownHead.length == 0 ? OriginalHead.of(entry) : OriginalHead.of(ownHead);
        Document document = new Document(
                entry.source(),
                entry.id(),
                head.title(),
                found.get(Fields.TEXT),
                head.published(),
                head.publishedFrom(),
                entry.language(),
                read.outcome(),
                read.warnings(),
                metadata(found.getValues(Fields.METADATA)),
                List.of());
        BytesRef story = new Stories(reader).of(doc);
        return new StoredEntry(found.get(Fields.FILE), entry, document, story == null ? null : story.utf8ToString());
    }

    private Entry complete(int doc, org.apache.lucene.document.Document found) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        Instant indexed = indexed(leaf.reader(), doc - leaf.docBase);
        return EntryJson.read(found.get(Fields.JSON))
                .with(copyOf(leaf.reader(), doc - leaf.docBase), indexed.toString())
                .judgedBy(Judges.of(leaf.reader(), doc - leaf.docBase));
    }

    /** When the entry was first seen. */
    static Instant indexed(LeafReader leaf, int doc) throws IOException {
        SortedNumericDocValues times = DocValues.getSortedNumeric(leaf, Fields.INDEXED);
        if (!times.advanceExact(doc)) {
            throw new IllegalStateException("document " + doc + " is no entry");
        }
        return Instant.ofEpochSecond(times.nextValue());
    }

    static @Nullable String copyOf(LeafReader leaf, int doc) throws IOException {
        BinaryDocValues copies = DocValues.getBinary(leaf, Fields.COPY_OF);
        return copies.advanceExact(doc) ? copies.binaryValue().utf8ToString() : null;
    }

    private static Map<String, String> metadata(String[] namesAndValues) {
        Map<String, String> metadata = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            metadata.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return metadata;
    }
}
