package dev.blotter.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToParentBlockJoinSortField;

/** One search: finds, orders, and takes the page that is shown. */
final class Search {
    private final IndexSearcher searcher;
    private final Filter filter;
    private final Conditions conditions;

    Search(IndexSearcher searcher, Filter filter) throws IOException {
        this.searcher = searcher;
        this.filter = filter;
        this.conditions = new Conditions(searcher, filter);
    }

    SearchResult run(Page page) throws IOException {
        Query query = conditions.query();
        long undated = filter.published().isAny() ? 0 : searcher.count(Conditions.undated(searcher, filter));
        int last = (int) Math.min(
                (long) page.offset() + page.limit(), searcher.getIndexReader().maxDoc());
        if (last <= page.offset()) {
            return new SearchResult(searcher.count(query), undated, List.of());
        }
        TopDocs found =
                searcher.search(query, new TopFieldCollectorManager(sort(page.order()), last, Integer.MAX_VALUE));
        return new SearchResult(found.totalHits.value(), undated, hits(found, page.offset()));
    }

    private List<Hit> hits(TopDocs found, int offset) throws IOException {
        int[] docs = Arrays.stream(found.scoreDocs)
                .skip(offset)
                .mapToInt((ScoreDoc hit) -> hit.doc)
                .toArray();
        StoredEntries entries = new StoredEntries(searcher.getIndexReader());
        List<Hit> hits = new ArrayList<>();
        for (int doc : docs) {
            hits.add(new Hit(entries.entry(doc), List.of(), List.of()));
        }
        return conditions.text().isAll() ? hits : new Highlights(searcher, conditions.text()).mark(hits, docs);
    }

    private Sort sort(Page.Order order) {
        SortField date = LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX);
        SortField source = new SortField(Fields.SOURCE, SortField.Type.STRING);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, date, source);
            case DATE -> new Sort(date, source);
            case COUNT -> new Sort(count(), date, source);
        };
    }

    private SortField count() {
        return new ToParentBlockJoinSortField(
                Fields.COUNT_VALUE,
                SortField.Type.DOUBLE,
                true,
                Fields.BLOCK_ENDS,
                new QueryBitSetProducer(conditions.orderingCounts()));
    }
}
