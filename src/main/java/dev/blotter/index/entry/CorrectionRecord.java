package dev.blotter.index.entry;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;

/** By which corrections of single documents the entries of an index were made. */
public final class CorrectionRecord {
    private CorrectionRecord() {}

    public static Map<String, String> read(IndexReader reader) throws IOException {
        int doc = Matches.first(reader, Fields.isType(Fields.CORRECTIONS));
        return doc < 0
                ? Map.of()
                : StoredEntries.pairs(reader.storedFields().document(doc).getValues(Fields.EFFECTS));
    }

    public static Document document(Map<String, String> effects) {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.CORRECTIONS, Store.NO));
        new TreeMap<>(effects).forEach((source, effect) -> {
            document.add(new StoredField(Fields.EFFECTS, source));
            document.add(new StoredField(Fields.EFFECTS, effect));
        });
        return document;
    }

    /** The sources that two states do not treat alike. */
    public static Set<String> difference(Map<String, String> before, Map<String, String> now) {
        Set<String> sources = new TreeSet<>(before.keySet());
        sources.addAll(now.keySet());
        sources.removeIf(source -> Objects.equals(before.get(source), now.get(source)));
        return sources;
    }
}
