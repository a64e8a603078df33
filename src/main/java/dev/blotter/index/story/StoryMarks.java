package dev.blotter.index.story;

import dev.blotter.index.entry.Fields;
import dev.blotter.index.gist.Gist;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Marks the entries of a story, which re-publish or rewrite one report, with the smallest of their
 * sources, in the order of its bytes. So a story has the same name whatever the order in which its
 * documents were indexed; it has another when a smaller source joins it, or its first goes. Like the
 * marks of copies, which must be there before, these stand beside the entries.
 */
public final class StoryMarks {
    /** An entry with a gist. */
    private record Told(
            BytesRef source,
            Gist gist,
            boolean isCopy,
            @Nullable BytesRef mark) {}

    private StoryMarks() {}

    /** Brings the marks up to date with all that was written. */
    public static void update(IndexWriter writer) throws IOException {
        List<Told> told = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                read(leaf.reader(), told);
            }
        }
        told.sort(Comparator.comparing(Told::source));
        int[] firsts = Retellings.group(told.stream().map(Told::gist).toList());
        int[] sizes = sizes(told, firsts);
        for (int i = 0; i < firsts.length; i++) {
            BytesRef mark = sizes[firsts[i]] > 1 ? told.get(firsts[i]).source() : null;
            if (!Objects.equals(mark, told.get(i).mark())) {
                writer.updateDocValues(
                        new Term(Fields.KEY, told.get(i).source()), new BinaryDocValuesField(Fields.STORY, mark));
            }
        }
    }

    private static void read(LeafReader leaf, List<Told> told) throws IOException {
        BinaryDocValues gists = DocValues.getBinary(leaf, Fields.GIST);
        BinaryDocValues copies = DocValues.getBinary(leaf, Fields.COPY_OF);
        BinaryDocValues marks = DocValues.getBinary(leaf, Fields.STORY);
        SortedDocValues sources = DocValues.getSorted(leaf, Fields.SOURCE);
        Bits live = leaf.getLiveDocs();
        for (int doc = gists.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = gists.nextDoc()) {
            if ((live == null || live.get(doc)) && sources.advanceExact(doc)) {
                told.add(new Told(
                        BytesRef.deepCopyOf(sources.lookupOrd(sources.ordValue())),
                        Gist.decode(gists.binaryValue()),
                        copies.advanceExact(doc),
                        marks.advanceExact(doc) ? BytesRef.deepCopyOf(marks.binaryValue()) : null));
            }
        }
    }

    /** How many sources each group has, copies not counted, at the position of its first. */
    private static int[] sizes(List<Told> told, int[] firsts) {
        int[] sizes = new int[firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            sizes[firsts[i]] += told.get(i).isCopy() ? 0 : 1;
        }
        return sizes;
    }
}
