package dev.blotter.index.query;

import java.util.Set;

/** The sources of entries that hold a name of a list, and what the list is called. */
public record NamedSources(String list, Set<String> sources) {
    public NamedSources {
        sources = Set.copyOf(sources);
    }
}
