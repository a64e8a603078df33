package dev.blotter.rules.explain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a condition of a rule matched, and what the rule calls it or parts of it, each with its {@code $}. */
public record MatchedFact(Object fact, Map<String, Object> names) {
    public MatchedFact {
        SortedMap<String, Object> sorted = new TreeMap<>(names);
        names = Collections.unmodifiableMap(sorted);
    }
}
