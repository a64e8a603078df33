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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;

/** By which corrections of single documents the entries of an index were made. */
public final class CorrectionRecord {
    private CorrectionRecord() {}

    /** What was done to entries, by their sources. */
    public static Map<String, String> read(IndexReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        TopDocs found = searcher.search(Fields.isType(Fields.CORRECTIONS), 1);
        if (found.scoreDocs.length == 0) {
            return Map.of();
        }
        String[] cells = reader.storedFields().document(found.scoreDocs[0].doc).getValues(Fields.EFFECTS);
        Map<String, String> effects = new TreeMap<>();
        for (int i = 0; i + 1 < cells.length; i += 2) {
            effects.put(cells[i], cells[i + 1]);
        }
        return effects;
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
