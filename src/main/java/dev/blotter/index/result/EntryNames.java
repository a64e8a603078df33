package dev.blotter.index.result;

import dev.blotter.index.entry.ColumnValues;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Matches;
import dev.blotter.index.fingerprint.NameWeights;
import dev.blotter.index.fingerprint.RareNames;
import dev.blotter.index.fingerprint.TextFingerprint;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/** The names of each entry, weighed by how many entries of the index hold them, copies left out. */
public record EntryNames(IndexReader reader, NameWeights weights) {
    public static EntryNames of(IndexReader reader) throws IOException {
        NameWeights weights = new NameWeights();
        ColumnValues columns = new ColumnValues(reader);
        Matches.having(reader, Fields.FINGERPRINT).each(doc -> {
            BytesRef fingerprint = columns.bytes(doc, Fields.FINGERPRINT);
            if (fingerprint != null && !columns.has(doc, Fields.COPY_OF)) {
                weights.add(TextFingerprint.decode(fingerprint));
            }
        });
        return new EntryNames(reader, weights);
    }

    /** The names of an entry; none when its text is too short for a fingerprint. */
    public RareNames of(int doc) throws IOException {
        BytesRef fingerprint = new ColumnValues(reader).bytes(doc, Fields.FINGERPRINT);
        return fingerprint == null ? RareNames.NONE : weights.of(TextFingerprint.decode(fingerprint));
    }
}
