package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.Matches;
import dev.blotter.index.entry.RoleTerms;
import dev.blotter.index.entry.StoredEntries;
import dev.blotter.index.query.Conditions;
import dev.blotter.index.query.Filter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.join.ToParentBlockJoinSortField;

/** One search: finds, orders, and takes the page that is shown. */
public final class Search {
    private final IndexSearcher searcher;
    private final Filter filter;
    private final Conditions conditions;

    public Search(IndexSearcher searcher, Filter filter) throws IOException {
        this.searcher = searcher;
        this.filter = filter;
        this.conditions = new Conditions(searcher, filter);
    }

    public SearchResult run(PageRequest page) throws IOException {
        return run(page, conditions.query());
    }

    /** What is asked for, of these sources alone. */
    public SearchResult run(PageRequest page, Set<String> sources) throws IOException {
        return run(
                page,
                new BooleanQuery.Builder()
                        .add(conditions.query(), Occur.MUST)
                        .add(Conditions.anyOf(Fields.KEY, sources), Occur.FILTER)
                        .build());
    }

    /** The page of a query that finds no more than entries. */
    public SearchResult run(PageRequest page, Query query) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        long undated = filter.published().isAny() ? 0 : searcher.count(Conditions.undated(searcher, filter));
        int last = (int) Math.min((long) page.offset() + page.limit(), reader.maxDoc());
        if (page.stories()) {
            Stories stories = new Stories(reader);
            int[] docs = page(page, folded(query, page, last, stories).stream().mapToInt(Integer::intValue));
            return new SearchResult(
                    stories.count(Matches.of(reader, query)), undated, hits(docs, sources(docs, stories)));
        }
        if (last <= page.offset()) {
            return new SearchResult(searcher.count(query), undated, List.of());
        }
        TopDocs found = top(query, page, last);
        int[] docs = page(page, Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc));
        int[] sources = new int[docs.length];
        Arrays.fill(sources, 1);
        return new SearchResult(found.totalHits.value(), undated, hits(docs, sources));
    }

    private static int[] page(PageRequest page, IntStream docs) {
        return docs.skip(page.offset()).limit(page.limit()).toArray();
    }

    private TopDocs top(Query query, PageRequest page, int last) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(sort(page.order()), last, Integer.MAX_VALUE));
    }

    /** The first entry of each story; asks for more entries until there are enough. */
    private List<Integer> folded(Query query, PageRequest page, int last, Stories stories) throws IOException {
        List<Integer> firsts = new ArrayList<>();
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        int asked = 0;
        while (firsts.size() < last && asked < most) {
            asked = (int) Math.min(most, Math.max(2L * last, 4L * asked));
            firsts = firsts(top(query, page, asked), stories);
        }
        return firsts;
    }

    private static List<Integer> firsts(TopDocs found, Stories stories) throws IOException {
        Set<String> seen = new HashSet<>();
        List<Integer> firsts = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            String story = stories.of(hit.doc);
            if (story == null || seen.add(story)) {
                firsts.add(hit.doc);
            }
        }
        return firsts;
    }

    private static int[] sources(int[] docs, Stories stories) throws IOException {
        List<String> names = new ArrayList<>();
        for (int doc : docs) {
            names.add(Objects.requireNonNullElse(stories.of(doc), ""));
        }
        Map<String, List<Integer>> documents = stories.documents(names);
        return names.stream()
                .mapToInt(name -> name.isEmpty()
                        ? 1
                        : documents.getOrDefault(name, List.of()).size())
                .toArray();
    }

    private List<Hit> hits(int[] docs, int[] sources) throws IOException {
        StoredEntries entries = new StoredEntries(searcher.getIndexReader());
        Set<String> asked = conditions.text().roles();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < docs.length; i++) {
            Entry entry = entries.entry(docs[i]);
            List<Integer> counts = Objects.requireNonNullElse(conditions.meeting(docs[i], entry), List.of());
            hits.add(new Hit(entry, List.of(), List.of(), counts, RoleTerms.found(entry, asked), sources[i]));
        }
        return conditions.text().isAll() ? hits : new Highlights(searcher, conditions.text()).mark(hits, docs);
    }

    private Sort sort(PageRequest.Order order) {
        SortField date = LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX);
        SortField source = new SortField(Fields.SOURCE, SortField.Type.STRING);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, date, source);
            case DATE -> new Sort(date, source);
            case COUNT -> new Sort(greatest("arrests"), date, source);
            case SUM -> new Sort(greatest("loss"), date, source);
        };
    }

    private SortField greatest(String usualKind) {
        return new ToParentBlockJoinSortField(
                Fields.COUNT_VALUE, SortField.Type.DOUBLE, true, Fields.BLOCK_ENDS, conditions.ranking(usualKind));
    }
}
