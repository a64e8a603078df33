package dev.blotter.index.story;

import dev.blotter.index.entry.ColumnValues;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Matches;
import dev.blotter.index.fingerprint.TextFingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;

/**
 * Marks the entries of a story with the smallest of their sources, so that its name does not depend on the order of
 * indexing. The marks of copies must be there before.
 */
public final class StoryMarks {
    private record Told(BytesRef source, TextFingerprint fingerprint, boolean isCopy) {}

    private StoryMarks() {}

    public static void update(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            CopyMarks.update(writer, reader, Fields.STORY, stories(told(reader)));
        }
    }

    /** By their sources, in the order of these. */
    private static List<Told> told(DirectoryReader reader) throws IOException {
        List<Told> told = new ArrayList<>();
        ColumnValues columns = new ColumnValues(reader);
        Matches.having(reader, Fields.FINGERPRINT).each(doc -> {
            BytesRef source = columns.source(doc);
            BytesRef fingerprint = columns.bytes(doc, Fields.FINGERPRINT);
            if (source != null && fingerprint != null) {
                told.add(new Told(source, TextFingerprint.decode(fingerprint), columns.has(doc, Fields.COPY_OF)));
            }
        });
        told.sort(Comparator.comparing(Told::source));
        return told;
    }

    /** The first source of each story that has two or more, copies not counted, by the sources of its entries. */
    private static Map<BytesRef, BytesRef> stories(List<Told> told) {
        int[] firsts = NearDuplicates.group(told.stream().map(Told::fingerprint).toList());
        int[] sizes = new int[firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            sizes[firsts[i]] += told.get(i).isCopy() ? 0 : 1;
        }
        Map<BytesRef, BytesRef> stories = new HashMap<>();
        for (int i = 0; i < firsts.length; i++) {
            if (sizes[firsts[i]] > 1) {
                stories.put(told.get(i).source(), told.get(firsts[i]).source());
            }
        }
        return stories;
    }
}
