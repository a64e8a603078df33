package dev.blotter.index.query;

import java.util.Set;

/**
 * The entries that hold a name of a list.
 *
 * @param list what the list is called, for messages
 * @param sources of the entries
 */
public record NamedSources(String list, Set<String> sources) {
    public NamedSources {
        sources = Set.copyOf(sources);
    }
}
