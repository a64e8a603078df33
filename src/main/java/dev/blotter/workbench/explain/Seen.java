package dev.blotter.workbench.explain;

import java.util.List;

/**
 * What a rule saw in a document.
 *
 * @param names what the rule calls it, each with its {@code $}
 * @param what what it is, in words
 * @param quotes the words that it stands for; none for what is of the whole document
 */
public record Seen(List<String> names, String what, List<Quote> quotes) {
    public Seen {
        names = List.copyOf(names);
        quotes = List.copyOf(quotes);
    }
}
