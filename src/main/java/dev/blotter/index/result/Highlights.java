package dev.blotter.index.result;

import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.LanguageAnalysis;
import dev.blotter.index.query.TextQuery;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<String, Marker> markers = new HashMap<>();
        List<Hit> marked = new ArrayList<>();
        for (int i = 0; i < docs.length; i++) {
            String analysis = LanguageAnalysis.analysis(hits.get(i).entry().language());
            Marker marker = markers.computeIfAbsent(analysis, name -> new Marker(searcher, name));
            marked.add(marker.mark(hits.get(i), text.reading(analysis), docs[i]));
        }
        return marked;
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

        Hit mark(Hit hit, Query query, int doc) throws IOException {
            Map<String, Object[]> found =
                    highlightFieldsAsObjects(FIELDS, query, new int[] {doc}, new int[] {SENTENCES, SENTENCES});
            return hit.with(snippets(found, Fields.TITLE), snippets(found, Fields.TEXT));
        }

        /** None where nothing was found. */
        @SuppressWarnings("unchecked")
        private static List<Snippet> snippets(Map<String, Object[]> found, String field) {
            Object[] ofOneDocument = found.get(field);
            return ofOneDocument == null || ofOneDocument[0] == null ? List.of() : (List<Snippet>) ofOneDocument[0];
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
