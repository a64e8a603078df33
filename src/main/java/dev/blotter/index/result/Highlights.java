package dev.blotter.index.result;

import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.LanguageAnalysis;
import dev.blotter.index.query.TextQuery;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds in titles and texts the sentences that answer a query, and marks its words in them. */
record Highlights(IndexSearcher searcher, TextQuery text) {
    private static final int SENTENCES = 2;

    /** The hits with their snippets; {@code docs} are their numbers. */
    List<Hit> mark(List<Hit> hits, int[] docs) throws IOException {
        Map<String, List<Integer>> byAnalysis = new TreeMap<>();
        for (int i = 0; i < docs.length; i++) {
            String analysis = LanguageAnalysis.analysis(hits.get(i).entry().language());
            byAnalysis.computeIfAbsent(analysis, name -> new ArrayList<>()).add(i);
        }
        List<Hit> marked = new ArrayList<>(hits);
        for (Map.Entry<String, List<Integer>> group : byAnalysis.entrySet()) {
            int[] own = group.getValue().stream().mapToInt(i -> docs[i]).toArray();
            Marker marker = new Marker(searcher, group.getKey());
            Map<String, Object[]> found = marker.found(text.reading(group.getKey()), own);
            for (int i = 0; i < own.length; i++) {
                int at = group.getValue().get(i);
                marked.set(at, hits.get(at).with(snippets(found, Fields.TITLE, i), snippets(found, Fields.TEXT, i)));
            }
        }
        return marked;
    }

    @SuppressWarnings("unchecked")
    private static List<Snippet> snippets(Map<String, Object[]> found, String field, int document) {
        Object[] snippets = found.get(field);
        return snippets == null || snippets[document] == null ? List.of() : (List<Snippet>) snippets[document];
    }

    /** Lucene's highlighter, for one analysis, with snippets instead of markup. */
    private static final class Marker extends UnifiedHighlighter {
        private static final String[] FIELDS = {Fields.TITLE, Fields.TEXT};

        Marker(IndexSearcher searcher, String analysis) {
            super(builder(searcher, LanguageAnalysis.analyzer(analysis))
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withMaxNoHighlightPassages(0)
                    .withFormatter(new SnippetFormatter()));
        }

        @Override
        protected BreakIterator getBreakIterator(String field) {
            return field.equals(Fields.TITLE)
                    ? new WholeBreakIterator()
                    : new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n');
        }

        /** The snippets of each document, by field; null where nothing was found. */
        Map<String, Object[]> found(Query query, int[] docs) throws IOException {
            return highlightFieldsAsObjects(FIELDS, query, docs, new int[] {SENTENCES, SENTENCES});
        }
    }

    private static final class SnippetFormatter extends PassageFormatter {
        @Override
        public List<Snippet> format(Passage[] passages, String content) {
            return Arrays.stream(passages)
                    .sorted(Comparator.comparingInt(Passage::getStartOffset))
                    .map(passage -> snippet(passage, content))
                    .toList();
        }

        /** A word and a quotation that holds it are one mark. */
        private static Snippet snippet(Passage passage, String content) {
            int begin = passage.getStartOffset();
            String text = content.substring(begin, passage.getEndOffset()).stripTrailing();
            List<Snippet.Mark> found = IntStream.range(0, passage.getNumMatches())
                    .mapToObj(i -> new Snippet.Mark(
                            passage.getMatchStarts()[i] - begin,
                            Math.min(text.length(), passage.getMatchEnds()[i] - begin)))
                    .toList();
            return new Snippet(begin, text, Snippet.marking(text, found).marks());
        }
    }
}
