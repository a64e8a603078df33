package dev.blotter.index.query;

import java.util.Set;

public record NamedSources(String list, Set<String> sources) {
    public NamedSources {
        sources = Set.copyOf(sources);
    }
}
