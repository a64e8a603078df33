package dev.blotter.index.query;

import dev.blotter.index.entry.Fields;
import dev.blotter.text.DayRange;
import dev.blotter.text.Status;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/** A filter taken apart, so that it can say which part of it finds nothing. */
record QuestionParts(IndexReader reader, Filter filter) {

    /** What each part asks of a document, by how it reads in the query language; in a fixed order. */
    Map<String, Query> queries() throws IOException {
        Map<String, Query> parts = new LinkedHashMap<>();
        for (String words : QueryParts.of(filter.text()).required()) {
            parts.put(words, TextQuery.read(reader, words, filter.vocabulary()).query());
        }
        add(parts, "fraud:", filter.fraudTypes(), types -> Conditions.anyOf(Fields.FRAUD, types));
        add(parts, "region:", filter.regions(), regions -> Conditions.anyOf(Fields.REGION, regions));
        filter.counts().forEach(count -> parts.put(count.words(), Conditions.havingCount(Conditions.counts(count))));
        addDays(parts);
        add(
                parts,
                "status:",
                filter.statuses().stream().map(Status::json).toList(),
                statuses -> Conditions.anyOf(Fields.STATUS, statuses));
        add(parts, "lang:", filter.languages(), QuestionParts::languages);
        add(parts, "label:", filter.labels(), QuestionParts::labels);
        return parts;
    }

    private static Query languages(List<String> tags) {
        return Conditions.any(tags.stream().map(Conditions::language).toList());
    }

    private static Query labels(List<String> labels) {
        return Conditions.any(labels.stream().map(Conditions::label).toList());
    }

    private void addDays(Map<String, Query> parts) {
        if (!filter.published().isAny()) {
            parts.put("published:" + words(filter.published()), Conditions.published(filter.published()));
        }
        if (!filter.during().isAny()) {
            parts.put("during " + words(filter.during()), Conditions.havingCount(Conditions.during(filter.during())));
        }
        if (filter.indexedSince() != null) {
            parts.put("indexed since " + filter.indexedSince(), Conditions.indexedSince(filter.indexedSince()));
        }
    }

    /** A range in the query language. */
    private static String words(DayRange days) {
        return "[" + (days.from() == null ? "*" : days.from()) + " TO " + (days.to() == null ? "*" : days.to()) + "]";
    }

    private static void add(
            Map<String, Query> parts, String field, List<String> values, Function<List<String>, Query> query) {
        if (!values.isEmpty()) {
            parts.put(field + String.join(" or ", values), query.apply(values));
        }
    }
}
