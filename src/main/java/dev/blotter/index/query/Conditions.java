package dev.blotter.index.query;

import dev.blotter.finding.Entry;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.LanguageAnalysis;
import dev.blotter.text.DayRange;
import dev.blotter.text.Status;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns a filter into a Lucene query. */
public final class Conditions {
    private final IndexSearcher searcher;
    private final Filter filter;
    private final TextQuery text;
    private final @Nullable BitSetProducer asked;

    public Conditions(IndexSearcher searcher, Filter filter) throws IOException {
        this.searcher = searcher;
        this.filter = filter;
        this.text = TextQuery.read(searcher.getIndexReader(), filter.text(), filter.vocabulary());
        Query counts = countsAsked();
        this.asked = counts == null ? null : new QueryBitSetProducer(counts);
    }

    public TextQuery text() {
        return text;
    }

    /** What is asked of a document, or of the count that the conditions on counts are about. */
    private record Condition(Query query, boolean isOfCount) {}

    /** Matches entries, never their counts; only the text gives a score. */
    public Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(text.query(), Occur.MUST);
        conditions().values().stream()
                .filter(condition -> filter.counts().isEmpty() || !condition.isOfCount())
                .forEach(condition -> all.add(condition.query(), Occur.FILTER));
        filter.counts().forEach(condition -> all.add(havingCount(count(condition)), Occur.FILTER));
        return entries(all);
    }

    private Query entries(BooleanQuery.Builder all) {
        all.add(Fields.isType(Fields.ENTRY), Occur.FILTER);
        if (!filter.copies()) {
            all.add(new FieldExistsQuery(Fields.COPY_OF), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** What each part of the question finds alone, and what all others do, of the document; in a fixed order. */
    public List<Part> parts() throws IOException {
        Map<String, Condition> asked = new LinkedHashMap<>();
        for (String words : QueryParts.of(filter.text()).required()) {
            Query query = TextQuery.read(searcher.getIndexReader(), words, filter.vocabulary())
                    .query();
            asked.put(words, new Condition(query, false));
        }
        asked.putAll(conditions());
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Condition> part : asked.entrySet()) {
            BooleanQuery.Builder others = new BooleanQuery.Builder();
            asked.entrySet().stream()
                    .filter(other -> !other.getKey().equals(part.getKey()))
                    .forEach(other -> others.add(other.getValue().query(), Occur.FILTER));
            BooleanQuery.Builder alone = new BooleanQuery.Builder();
            alone.add(part.getValue().query(), Occur.FILTER);
            parts.add(new Part(part.getKey(), searcher.count(entries(alone)), searcher.count(entries(others))));
        }
        return parts;
    }

    /** All conditions but the text, by how they read in the query language; in a fixed order. */
    private Map<String, Condition> conditions() {
        Map<String, Condition> all = new LinkedHashMap<>();
        add(all, "fraud:", filter.fraudTypes(), types -> new Condition(anyOf(Fields.FRAUD, types), true));
        add(all, "region:", filter.regions(), regions -> new Condition(anyOf(Fields.REGION, regions), true));
        filter.counts().forEach(count -> all.put(count.words(), new Condition(havingCount(counts(count)), true)));
        addDays(all);
        List<String> statuses = filter.statuses().stream().map(Status::json).toList();
        add(all, "status:", statuses, asked -> new Condition(anyOf(Fields.STATUS, asked), false));
        add(all, "lang:", filter.languages(), tags -> new Condition(any(tags, Conditions::language), false));
        NamedSources named = filter.named();
        if (named != null) {
            all.put("names of " + named.list(), new Condition(anyOf(Fields.KEY, named.sources()), false));
        }
        add(all, "label:", filter.labels(), labels -> new Condition(any(labels, Conditions::label), false));
        return all;
    }

    private static void add(
            Map<String, Condition> all,
            String field,
            List<String> values,
            Function<List<String>, Condition> condition) {
        if (!values.isEmpty()) {
            all.put(field + String.join(" or ", values), condition.apply(values));
        }
    }

    private void addDays(Map<String, Condition> all) {
        DayRange published = filter.published();
        DayRange during = filter.during();
        Instant since = filter.indexedSince();
        if (!published.isAny()) {
            all.put("published:" + words(published), new Condition(published(published), false));
        }
        if (!during.isAny()) {
            all.put("during " + words(during), new Condition(havingCount(during(during)), true));
        }
        if (since != null) {
            Query seen = LongField.newRangeQuery(Fields.INDEXED, since.getEpochSecond(), Long.MAX_VALUE);
            all.put("indexed since " + since, new Condition(seen, false));
        }
    }

    private static String words(DayRange days) {
        return "[" + (days.from() == null ? "*" : days.from()) + " TO " + (days.to() == null ? "*" : days.to()) + "]";
    }

    /** Matches what the filter would match, had it no limits of time, among the undated. */
    public static Query undated(IndexSearcher searcher, Filter filter) throws IOException {
        return new BooleanQuery.Builder()
                .add(new Conditions(searcher, filter.atAnyTime()).query(), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.PUBLISHED), Occur.MUST_NOT)
                .build();
    }

    /**
     * Matches the counts by which entries are ordered: those that are asked for, else those of a kind; no more money
     * than any known fraud took, since most of that was misread.
     */
    public BitSetProducer ranking(String usualKind) {
        Query counts = countsAsked();
        BooleanQuery.Builder likely = new BooleanQuery.Builder();
        likely.add(counts == null ? Fields.is(Fields.COUNT_KIND, usualKind) : counts, Occur.FILTER);
        filter.vocabulary()
                .limits()
                .mostOfCurrencies()
                .forEach((currency, most) -> likely.add(
                        new BooleanQuery.Builder()
                                .add(Fields.is(Fields.COUNT_CURRENCY, currency), Occur.FILTER)
                                .add(
                                        DoubleRange.newWithinQuery(
                                                Fields.COUNT_SIZE,
                                                new double[] {Math.nextUp(most)},
                                                new double[] {Double.POSITIVE_INFINITY}),
                                        Occur.FILTER)
                                .build(),
                        Occur.MUST_NOT));
        return new QueryBitSetProducer(likely.build());
    }

    private @Nullable Query countsAsked() {
        if (filter.counts().isEmpty()) {
            return filter.during().isAny() ? null : during(filter.during());
        }
        return any(filter.counts(), this::count);
    }

    /**
     * The positions in an entry of the counts asked for; null when no question is about counts. They stand right before
     * the entry.
     */
    public @Nullable List<Integer> meeting(int doc, Entry entry) throws IOException {
        if (asked == null) {
            return null;
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BitSet meeting = asked.getBitSet(leaf);
        int counts = entry.counts().size();
        int first = doc - leaf.docBase - counts;
        return meeting == null
                ? List.of()
                : IntStream.range(0, counts)
                        .filter(i -> meeting.get(first + i))
                        .boxed()
                        .toList();
    }

    private Query count(CountCondition condition) {
        BooleanQuery.Builder same = new BooleanQuery.Builder();
        same.add(counts(condition), Occur.FILTER);
        if (!filter.fraudTypes().isEmpty()) {
            same.add(anyOf(Fields.COUNT_FRAUD, filter.fraudTypes()), Occur.FILTER);
        }
        if (!filter.regions().isEmpty()) {
            same.add(anyOf(Fields.COUNT_REGION, filter.regions()), Occur.FILTER);
        }
        if (!filter.during().isAny()) {
            same.add(during(filter.during()), Occur.FILTER);
        }
        return same.build();
    }

    static Query during(DayRange days) {
        return LongRange.newIntersectsQuery(Fields.COUNT_PERIOD, new long[] {days.first()}, new long[] {days.last()});
    }

    static Query counts(CountCondition condition) {
        BooleanQuery.Builder count = new BooleanQuery.Builder();
        count.add(Fields.is(Fields.COUNT_KIND, condition.kind()), Occur.FILTER);
        count.add(
                DoubleRange.newIntersectsQuery(
                        Fields.COUNT_SIZE, new double[] {condition.min()}, new double[] {condition.max()}),
                Occur.FILTER);
        if (condition.currency() != null) {
            count.add(Fields.is(Fields.COUNT_CURRENCY, condition.currency()), Occur.FILTER);
        }
        return count.build();
    }

    static Query havingCount(Query counts) {
        return new ToParentBlockJoinQuery(counts, Fields.BLOCK_ENDS, ScoreMode.None);
    }

    static Query published(DayRange range) {
        return LongField.newRangeQuery(Fields.PUBLISHED, range.first(), range.last());
    }

    static Query language(String tag) {
        String canonical = LanguageAnalysis.canonical(tag);
        return any(List.of(
                Fields.is(Fields.LANGUAGE, canonical), new PrefixQuery(new Term(Fields.LANGUAGE, canonical + "-"))));
    }

    static Query label(String label) {
        return label.contains("=")
                ? Fields.is(Fields.LABEL, label)
                : new PrefixQuery(new Term(Fields.LABEL, label + "="));
    }

    public static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static <T> Query any(List<T> values, Function<T, Query> query) {
        return any(values.stream().map(query).toList());
    }

    public static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }
}
