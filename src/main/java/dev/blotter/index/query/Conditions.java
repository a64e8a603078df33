package dev.blotter.index.query;

import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.LanguageAnalysis;
import dev.blotter.text.DayRange;
import dev.blotter.text.Status;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns a filter into a Lucene query. */
public final class Conditions {
    private final IndexSearcher searcher;
    private final Filter filter;
    private final TextQuery text;

    public Conditions(IndexSearcher searcher, Filter filter) throws IOException {
        this.searcher = searcher;
        this.filter = filter;
        this.text = TextQuery.read(searcher.getIndexReader(), filter.text(), filter.vocabulary());
    }

    public TextQuery text() {
        return text;
    }

    /** Matches entries, never their counts; only the text gives a score. */
    public Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(text.query(), Occur.MUST);
        addFindings(all);
        addMarks(all);
        if (!filter.published().isAny()) {
            all.add(published(filter.published()), Occur.FILTER);
        }
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
        Map<String, Query> queries = new QuestionParts(searcher.getIndexReader(), filter).queries();
        List<Part> parts = new ArrayList<>();
        for (String words : queries.keySet()) {
            BooleanQuery.Builder others = new BooleanQuery.Builder();
            queries.forEach((other, query) -> {
                if (!other.equals(words)) {
                    others.add(query, Occur.FILTER);
                }
            });
            BooleanQuery.Builder alone = new BooleanQuery.Builder();
            alone.add(Objects.requireNonNull(queries.get(words)), Occur.FILTER);
            parts.add(new Part(words, searcher.count(entries(alone)), searcher.count(entries(others))));
        }
        return parts;
    }

    /** Matches what the filter would match, had it no limits of time, among the undated. */
    public static Query undated(IndexSearcher searcher, Filter filter) throws IOException {
        return new BooleanQuery.Builder()
                .add(new Conditions(searcher, filter.atAnyTime()).query(), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.PUBLISHED), Occur.MUST_NOT)
                .build();
    }

    private void addFindings(BooleanQuery.Builder all) {
        if (filter.counts().isEmpty()) {
            anyOf(all, Fields.FRAUD, filter.fraudTypes());
            anyOf(all, Fields.REGION, filter.regions());
            if (!filter.during().isAny()) {
                all.add(havingCount(during(filter.during())), Occur.FILTER);
            }
        }
        filter.counts().forEach(condition -> all.add(havingCount(count(condition)), Occur.FILTER));
    }

    private void addMarks(BooleanQuery.Builder all) {
        anyOf(all, Fields.STATUS, filter.statuses().stream().map(Status::json).toList());
        if (!filter.languages().isEmpty()) {
            all.add(any(filter.languages().stream().map(Conditions::language).toList()), Occur.FILTER);
        }
        if (!filter.labels().isEmpty()) {
            all.add(any(filter.labels().stream().map(Conditions::label).toList()), Occur.FILTER);
        }
        if (filter.indexedSince() != null) {
            all.add(indexedSince(filter.indexedSince()), Occur.FILTER);
        }
    }

    /** Matches the counts that are asked for; null when no question is about counts. */
    @Nullable
    public Query askedCounts() {
        if (filter.counts().isEmpty()) {
            return filter.during().isAny() ? null : during(filter.during());
        }
        return any(filter.counts().stream().map(this::count).toList());
    }

    /** One count with all that is asked of it. */
    private Query count(CountCondition condition) {
        BooleanQuery.Builder same = new BooleanQuery.Builder();
        same.add(counts(condition), Occur.FILTER);
        anyOf(same, Fields.COUNT_FRAUD, filter.fraudTypes());
        anyOf(same, Fields.COUNT_REGION, filter.regions());
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
        count.add(new TermQuery(new Term(Fields.COUNT_KIND, condition.kind())), Occur.FILTER);
        count.add(
                DoubleRange.newIntersectsQuery(
                        Fields.COUNT_SIZE, new double[] {condition.min()}, new double[] {condition.max()}),
                Occur.FILTER);
        if (condition.currency() != null) {
            count.add(new TermQuery(new Term(Fields.COUNT_CURRENCY, condition.currency())), Occur.FILTER);
        }
        return count.build();
    }

    static Query havingCount(Query counts) {
        return new ToParentBlockJoinQuery(counts, Fields.BLOCK_ENDS, ScoreMode.None);
    }

    static Query published(DayRange range) {
        return LongField.newRangeQuery(Fields.PUBLISHED, range.first(), range.last());
    }

    static Query indexedSince(Instant time) {
        return LongField.newRangeQuery(Fields.INDEXED, time.getEpochSecond(), Long.MAX_VALUE);
    }

    static Query language(String tag) {
        String canonical = LanguageAnalysis.canonical(tag);
        return any(List.of(
                new TermQuery(new Term(Fields.LANGUAGE, canonical)),
                new PrefixQuery(new Term(Fields.LANGUAGE, canonical + "-"))));
    }

    static Query label(String label) {
        Term term = new Term(Fields.LABEL, label);
        return label.contains("=") ? new TermQuery(term) : new PrefixQuery(new Term(Fields.LABEL, label + "="));
    }

    private static void anyOf(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            all.add(anyOf(field, values), Occur.FILTER);
        }
    }

    public static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    public static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }
}
