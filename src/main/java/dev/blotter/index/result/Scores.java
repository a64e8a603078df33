package dev.blotter.index.result;

import dev.blotter.codes.CodeLookup;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.query.QueryParts;
import dev.blotter.index.query.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;

/** Tells from Lucene's explanation of a score, part by part of the query, where the words were found. */
public record Scores(IndexSearcher searcher, CodeLookup vocabulary) {
    private static final Pattern FIELD = Pattern.compile("\\b(title|text):");
    /** A field where a pattern was found, which Lucene does not count. */
    private static final double FOUND = 1;

    /** The parts of a query that give a document its score, in their order. */
    public List<ScoreReason> of(int doc, String text, Analyzer analyzer) throws IOException {
        List<ScoreReason> reasons = new ArrayList<>();
        for (String part : QueryParts.of(text).wanted()) {
            Explanation score = searcher.explain(QueryText.parse(part, analyzer, vocabulary), doc);
            if (score.isMatch()) {
                reasons.add(reason(part, score));
            }
        }
        return reasons;
    }

    private static ScoreReason reason(String part, Explanation score) {
        Map<String, Double> places = new TreeMap<>();
        collect(score, "", places);
        return new ScoreReason(
                part,
                score.getValue().doubleValue(),
                places.getOrDefault(Fields.TITLE, 0.0).intValue(),
                places.getOrDefault(Fields.TEXT, 0.0).intValue());
    }

    private static String nameIn(Explanation score) {
        Matcher named = FIELD.matcher(score.getDescription());
        return named.find() ? named.group(1) : "";
    }

    private static void collect(Explanation score, String outer, Map<String, Double> places) {
        String field = nameIn(score).isEmpty() ? outer : nameIn(score);
        boolean isFrequency = score.getDescription().startsWith("freq")
                || score.getDescription().startsWith("phraseFreq");
        if (isFrequency && !field.isEmpty()) {
            places.merge(field, score.getValue().doubleValue(), Math::max);
        } else if (score.getDetails().length == 0 && !nameIn(score).isEmpty()) {
            places.merge(field, FOUND, Math::max);
        }
        for (Explanation detail : score.getDetails()) {
            if (detail.isMatch()) {
                collect(detail, field, places);
            }
        }
    }
}
