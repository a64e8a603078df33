package dev.blotter.index.query;

import dev.blotter.codes.CodeLookup;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.LanguageAnalysis;
import dev.blotter.index.entry.Matches;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A query over text, as it reads in each analysis that the index holds; empty when everything is asked for. */
public record TextQuery(Map<String, Query> readings, boolean isAll) {

    static TextQuery read(IndexReader reader, String text, CodeLookup vocabulary) throws IOException {
        if (text.isBlank()) {
            return new TextQuery(Map.of(), true);
        }
        Map<String, Query> readings = new TreeMap<>();
        Set<String> analyses = analyses(reader);
        for (String analysis : analyses.isEmpty() ? Set.of(LanguageAnalysis.PLAIN) : analyses) {
            readings.put(analysis, QueryText.parse(text, LanguageAnalysis.analyzer(analysis), vocabulary));
        }
        return new TextQuery(readings, false);
    }

    private static Set<String> analyses(IndexReader reader) throws IOException {
        Set<String> analyses = new TreeSet<>();
        TermsEnum each = Matches.terms(reader, Fields.ANALYSIS);
        for (BytesRef name = each.next(); name != null; name = each.next()) {
            analyses.add(name.utf8ToString());
        }
        return analyses;
    }

    public Query reading(String analysis) {
        return readings.getOrDefault(analysis, MatchNoDocsQuery.INSTANCE);
    }

    /** The terms that ask who is said to be what. */
    public Set<String> roles() {
        Set<Term> terms = new HashSet<>();
        readings.values().forEach(query -> query.visit(QueryVisitor.termCollector(terms)));
        return terms.stream()
                .filter(term -> term.field().equals(Fields.PERSON))
                .map(Term::text)
                .collect(Collectors.toSet());
    }

    /** Each reading asked of its own documents, so that "not police" in German can't find "police" in English. */
    Query query() {
        if (isAll) {
            return MatchAllDocsQuery.INSTANCE;
        }
        Map<Query, Set<BytesRef>> analyses = new LinkedHashMap<>();
        readings.forEach((analysis, query) ->
                analyses.computeIfAbsent(query, same -> new TreeSet<>()).add(new BytesRef(analysis)));
        if (analyses.size() == 1) {
            return analyses.keySet().iterator().next();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        analyses.forEach((query, of) -> any.add(
                new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(new TermInSetQuery(Fields.ANALYSIS, of), Occur.FILTER)
                        .build(),
                Occur.SHOULD));
        return any.build();
    }
}
