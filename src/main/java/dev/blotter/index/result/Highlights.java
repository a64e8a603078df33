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
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds in titles and texts the sentences that answer a query, and marks its words in them. */
final class Highlights {
    private static final int SENTENCES = 2;

    private final IndexSearcher searcher;
    private final TextQuery text;

    Highlights(IndexSearcher searcher, TextQuery text) {
        this.searcher = searcher;
        this.text = text;
    }

    /** The hits with their snippets; {@code docs} are their numbers. */
    List<Hit> mark(List<Hit> hits, int[] docs) throws IOException {
        Map<String, List<Integer>> byAnalysis = new TreeMap<>();
        for (int i = 0; i < docs.length; i++) {
            String analysis = LanguageAnalysis.analysis(hits.get(i).entry().language());
            byAnalysis.computeIfAbsent(analysis, name -> new ArrayList<>()).add(i);
        }
        List<Hit> marked = new ArrayList<>(hits);
        for (Map.Entry<String, List<Integer>> group : byAnalysis.entrySet()) {
            mark(marked, docs, group.getKey(), group.getValue());
        }
        return marked;
    }

    private void mark(List<Hit> hits, int[] docs, String analysis, List<Integer> group) throws IOException {
        int[] own = group.stream().mapToInt(i -> docs[i]).toArray();
        Query query = text.reading(analysis);
        List<List<Snippet>> titles =
                new Marker(searcher, analysis, WholeBreakIterator::new).mark(Fields.TITLE, query, own);
        List<List<Snippet>> texts = new Marker(searcher, analysis, Highlights::sentences).mark(Fields.TEXT, query, own);
        for (int i = 0; i < own.length; i++) {
            Hit hit = hits.get(group.get(i));
            hits.set(group.get(i), hit.with(titles.get(i), texts.get(i)));
        }
    }

    private static BreakIterator sentences() {
        return new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n');
    }

    /** Lucene's highlighter, for one analysis, with snippets instead of markup. */
    private static final class Marker extends UnifiedHighlighter {

        Marker(IndexSearcher searcher, String analysis, Supplier<BreakIterator> breaks) {
            super(builder(searcher, LanguageAnalysis.analyzer(analysis))
                    .withBreakIterator(breaks)
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withMaxNoHighlightPassages(0)
                    .withFormatter(new SnippetFormatter()));
        }

        /** The snippets of each document; none where nothing was found. */
        @SuppressWarnings("unchecked")
        List<List<Snippet>> mark(String field, Query query, int[] docs) throws IOException {
            Object[] found = highlightFieldsAsObjects(new String[] {field}, query, docs, new int[] {SENTENCES})
                    .get(field);
            return Arrays.stream(found)
                    .map(snippets -> snippets == null ? List.<Snippet>of() : (List<Snippet>) snippets)
                    .toList();
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

        private static Snippet snippet(Passage passage, String content) {
            int begin = passage.getStartOffset();
            List<Snippet.Mark> marks = new ArrayList<>();
            int free = begin;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(free, passage.getMatchStarts()[i]);
                int to = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
                if (from < to) {
                    marks.add(new Snippet.Mark(from - begin, to - begin));
                    free = to;
                }
            }
            return new Snippet(
                    begin, content.substring(begin, passage.getEndOffset()).stripTrailing(), marks);
        }
    }
}
