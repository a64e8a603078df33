package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry that was found.
 *
 * @param title the title with the words that were found in it; empty when there are none
 * @param text the best pieces of the text, in its order; empty when nothing was found there
 * @param counts the positions in the entry of the counts that met the conditions on counts, or the
 *     days that were asked for; empty without such conditions
 * @param sources how many documents tell its story, copies not counted; 1 when stories are not asked for
 */
public record Hit(Entry entry, List<Snippet> title, List<Snippet> text, List<Integer> counts, int sources) {
    public Hit {
        counts = List.copyOf(counts);
        title = List.copyOf(title);
        text = List.copyOf(text);
    }

    /**
     * The sentences that answer: those with the figures that were asked for come first, then those with the words.
     *
     * @param most how many at most, of which a word found leaves one for figures
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

    /** This hit with marked pieces. */
    Hit with(List<Snippet> markedTitle, List<Snippet> markedText) {
        return new Hit(entry, markedTitle, markedText, counts, sources);
    }
}
