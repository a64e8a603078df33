package dev.blotter.index;

import dev.blotter.finding.Entry;
import java.util.List;

/**
 * An entry that was found.
 *
 * @param title the title with the words that were found in it; empty when there are none
 * @param text the best pieces of the text, in its order; empty when nothing was found there
 */
public record Hit(Entry entry, List<Snippet> title, List<Snippet> text) {
    public Hit {
        title = List.copyOf(title);
        text = List.copyOf(text);
    }
}
