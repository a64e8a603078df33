package dev.blotter.index.entry;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/** Gives entries back from the index. Not for more than one thread. */
public final class StoredEntries {
    private static final Set<String> SHORT = Set.of(Fields.JSON, Fields.SUM);
    private static final Set<String> WHOLE = Set.of(
            Fields.JSON, Fields.TEXT, Fields.FILE, Fields.METADATA, Fields.AS_READ, Fields.HEAD_AS_READ, Fields.SUM);

    private final StoredFields fields;
    private final ColumnValues columns;

    public StoredEntries(IndexReader reader) throws IOException {
        this.fields = reader.storedFields();
        this.columns = new ColumnValues(reader);
    }

    public static Optional<Instant> firstSeen(IndexReader reader, String source) throws IOException {
        int doc = Matches.first(reader, Fields.entryOf(source));
        return doc < 0 ? Optional.empty() : Optional.of(firstSeen(new ColumnValues(reader), doc));
    }

    private static Instant firstSeen(ColumnValues columns, int doc) throws IOException {
        Long seconds = columns.number(doc, Fields.INDEXED);
        if (seconds == null) {
            throw new IllegalStateException("document " + doc + " is no entry");
        }
        return Instant.ofEpochSecond(seconds);
    }

    public Entry entry(int doc) throws IOException {
        Document found = fields.document(doc, SHORT);
        EntrySum.checkJson(found);
        return complete(doc, found);
    }

    public StoredEntry stored(int doc) throws IOException {
        Document found = fields.document(doc, WHOLE);
        EntrySum.checkAll(found);
        Entry entry = complete(doc, found);
        List<String> outcome = List.of(found.getValues(Fields.AS_READ));
        List<String> head = List.of(found.getValues(Fields.HEAD_AS_READ));
        return new StoredEntry(
                found.get(Fields.FILE),
                entry,
                Originals.document(
                        entry,
                        found.get(Fields.TEXT),
                        outcome.isEmpty() ? Originals.outcome(entry) : outcome,
                        head.isEmpty() ? Originals.head(entry) : head,
                        pairs(found.getValues(Fields.METADATA))),
                columns.text(doc, Fields.STORY));
    }

    private Entry complete(int doc, Document found) throws IOException {
        return EntryJson.read(found.get(Fields.JSON))
                .with(columns.text(doc, Fields.COPY_OF), firstSeen(columns, doc).toString())
                .judgedBy(judgedBy(doc));
    }

    private @Nullable String judgedBy(int doc) throws IOException {
        RuleSetColumn ruleSetColumn = RuleSetColumn.read(columns, doc, Fields.JUDGED_BY);
        return ruleSetColumn == null ? null : ruleSetColumn.ruleSet();
    }

    /** Values by their names, which stand before them. */
    static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }
}
