package dev.blotter.rules.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way in which conditions are met: what they match, in order, and what {@code $names} stand for. */
record RulePath(List<MatchedFact> held, Map<String, @Nullable Object> names) {
    static final RulePath START = new RulePath(List.of(), Map.of());

    RulePath with(MatchedFact fact, Map<String, @Nullable Object> known) {
        return new RulePath(join(held, List.of(fact)), known);
    }

    /** This way with the facts of another that begins with it, but without its names. */
    RulePath withFacts(RulePath longer) {
        return new RulePath(longer.held, names);
    }

    boolean holds(List<Object> facts) {
        List<Object> left = new ArrayList<>(facts);
        for (MatchedFact one : held) {
            if (!left.isEmpty() && left.getFirst().equals(one.fact())) {
                left.removeFirst();
            }
        }
        return left.isEmpty();
    }

    @Nullable
    Object value(String name, @Nullable Object fact) {
        return name.startsWith("$") ? names.get(name) : FieldPath.part(fact, name);
    }

    Map<String, @Nullable Object> copyOfNames() {
        return new HashMap<>(names);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
