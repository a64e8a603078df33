package dev.blotter.index.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexableField;

/**
 * The checksums stored with an entry, of its JSON and of its document. Lucene compares its own when it merges, not when
 * it reads.
 */
public final class EntrySum {
    /** What the second is of. */
    private static final Set<String> READ =
            Set.of(Fields.TEXT, Fields.FILE, Fields.METADATA, Fields.AS_READ, Fields.HEAD_AS_READ);

    private EntrySum() {}

    /** Adds the checksums of all that was added before. */
    public static void seal(Document document) {
        long json = of(document, Set.of(Fields.JSON));
        long read = of(document, READ);
        document.add(new StoredField(Fields.SUM, json));
        document.add(new StoredField(Fields.SUM, read));
    }

    /** Compares the JSON with its checksum; an index of an early build has none. */
    public static void checkJson(Document found) throws IOException {
        check(found, 0, Set.of(Fields.JSON));
    }

    public static void checkAll(Document found) throws IOException {
        checkJson(found);
        check(found, 1, READ);
    }

    private static void check(Document found, int which, Set<String> names) throws IOException {
        List<IndexableField> sums = found.getFields().stream()
                .filter(field -> field.name().equals(Fields.SUM))
                .toList();
        if (!sums.isEmpty() && sums.get(which).numericValue().longValue() != of(found, names)) {
            throw new CorruptIndexException("an entry is not what was written", String.valueOf(found.get(Fields.FILE)));
        }
    }

    private static long of(Document document, Set<String> names) {
        CRC32C sum = new CRC32C();
        for (IndexableField field : document) {
            String value = field.stringValue();
            if (names.contains(field.name()) && field.fieldType().stored() && value != null) {
                sum.update((field.name() + "\n" + value + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return sum.getValue();
    }
}
