package dev.blotter.workbench.explain;

import java.util.List;

/**
 * What a rule saw in a document.
 *
 * @param names what the rule calls it, each with its {@code $}
 * @param what what it is, in words
 * @param quotes the words that it stands for; none for what is of the whole document
 */
public record FactDescription(List<String> names, String what, List<QuotedWords> quotes) {
    public FactDescription {
        names = List.copyOf(names);
        quotes = List.copyOf(quotes);
    }
}
