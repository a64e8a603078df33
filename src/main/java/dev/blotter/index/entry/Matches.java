package dev.blotter.index.entry;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.commons.io.function.IOIntConsumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** All documents that a query finds. */
public record Matches(IndexReader reader, FacetsCollector found) {
    public static Matches of(IndexReader reader, Query query) throws IOException {
        return new Matches(reader, new IndexSearcher(reader).search(query, new FacetsCollectorManager()));
    }

    public static Matches having(IndexReader reader, String column) throws IOException {
        return of(reader, new FieldExistsQuery(column));
    }

    /** The number of one that a query finds; -1 when there is none. */
    public static int first(IndexReader reader, Query query) throws IOException {
        TopDocs found = new IndexSearcher(reader).search(query, 1);
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }

    public static TermsEnum terms(IndexReader reader, String field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    public void each(IOIntConsumer visitor) throws IOException {
        for (MatchingDocs leaf : found.getMatchingDocs()) {
            DocIdSetIterator docs = leaf.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                visitor.accept(leaf.context().docBase + doc);
            }
        }
    }

    /** In the order of the bytes of their sources, with one bit of memory for each document. */
    public void inOrderOfSource(IOIntConsumer visitor) throws IOException {
        FixedBitSet wanted = new FixedBitSet(Math.max(1, reader.maxDoc()));
        each(wanted::set);
        TermsEnum each = terms(reader, Fields.KEY);
        PostingsEnum docs = null;
        while (each.next() != null) {
            docs = each.postings(docs, PostingsEnum.NONE);
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (wanted.get(doc)) {
                    visitor.accept(doc);
                }
            }
        }
    }

    /** The sources of entries, in the order of the index. */
    public void sources(Consumer<String> sink) throws IOException {
        ColumnValues columns = new ColumnValues(reader);
        each(doc -> {
            BytesRef source = columns.source(doc);
            if (source != null) {
                sink.accept(source.utf8ToString());
            }
        });
    }
}
