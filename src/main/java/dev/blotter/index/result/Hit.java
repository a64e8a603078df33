package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry that was found, with the pieces of title and text in which words were found.
 *
 * @param counts the positions of the counts that met the conditions
 * @param sources how many documents tell its story; 1 when stories are not asked for
 */
public record Hit(Entry entry, List<Snippet> title, List<Snippet> text, List<Integer> counts, int sources) {
    /**
     * The sentences that answer, so many at most: those with the figures that were asked for, then those with the
     * words.
     */
    public List<Snippet> sentences(int most) {
        List<Snippet> sentences = new ArrayList<>();
        figures().entrySet().stream()
                .limit(text.isEmpty() ? most : 1)
                .forEach(figure -> sentences.add(Snippet.marking(figure.getKey(), figure.getValue())));
        List<String> shown = sentences.stream().map(Snippet::text).toList();
        text.stream().filter(snippet -> !shown.contains(snippet.text().strip())).forEach(sentences::add);
        return sentences.stream().limit(most).toList();
    }

    /** The sentences that the figures rest on, with the places of these in them. */
    private Map<String, List<Snippet.Mark>> figures() {
        Map<String, List<Snippet.Mark>> figures = new LinkedHashMap<>();
        for (int at : counts) {
            entry.counts().get(at).evidence().stream()
                    .limit(1)
                    .forEach(evidence -> figures.computeIfAbsent(evidence.sentence(), sentence -> new ArrayList<>())
                            .add(Snippet.place(evidence)));
        }
        return figures;
    }

    Hit with(List<Snippet> markedTitle, List<Snippet> markedText) {
        return new Hit(entry, markedTitle, markedText, counts, sources);
    }
}
