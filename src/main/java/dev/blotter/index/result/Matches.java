package dev.blotter.index.result;

import dev.blotter.index.entry.Fields;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** What is done with all documents that match. */
public final class Matches {
    private Matches() {}

    /** Is given the number of a document. */
    public interface Visitor {
        void visit(int doc) throws IOException;
    }

    /** In the order of the index. */
    public static void each(FacetsCollector matches, Visitor visitor) throws IOException {
        for (MatchingDocs leaf : matches.getMatchingDocs()) {
            DocIdSetIterator docs = leaf.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                visitor.visit(leaf.context().docBase + doc);
            }
        }
    }

    /** In the order of the bytes of their sources, with one bit of memory for each document. */
    public static void inOrderOfSource(IndexReader reader, FacetsCollector matches, Visitor visitor)
            throws IOException {
        FixedBitSet wanted = new FixedBitSet(Math.max(1, reader.maxDoc()));
        each(matches, wanted::set);
        Terms sources = MultiTerms.getTerms(reader, Fields.KEY);
        TermsEnum each = sources == null ? TermsEnum.EMPTY : sources.iterator();
        PostingsEnum docs = null;
        while (each.next() != null) {
            docs = each.postings(docs, PostingsEnum.NONE);
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (wanted.get(doc)) {
                    visitor.visit(doc);
                }
            }
        }
    }

    /** The sources of entries. */
    public static void sources(FacetsCollector matches, Consumer<String> sink) throws IOException {
        for (MatchingDocs leaf : matches.getMatchingDocs()) {
            SortedDocValues sources = DocValues.getSorted(leaf.context().reader(), Fields.SOURCE);
            DocIdSetIterator docs = leaf.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (sources.advanceExact(doc)) {
                    sink.accept(sources.lookupOrd(sources.ordValue()).utf8ToString());
                }
            }
        }
    }
}
