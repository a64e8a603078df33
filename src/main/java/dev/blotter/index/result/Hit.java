package dev.blotter.index.result;

import dev.blotter.finding.Entry;
import java.util.List;

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

    /** This hit with marked pieces. */
    Hit with(List<Snippet> markedTitle, List<Snippet> markedText) {
        return new Hit(entry, markedTitle, markedText, counts, sources);
    }
}
