package dev.blotter.claim;

import dev.blotter.codes.CodeLookup;
import dev.blotter.index.entry.Lineage;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What lies in what, among regions or among kinds of fraud. Codes that nobody knows lie in nothing. Not for several threads. */
final class CodeHierarchy {
    private final Function<String, List<String>> parents;
    private final Map<String, Set<String>> around = new HashMap<>();

    private CodeHierarchy(Function<String, List<String>> parents) {
        this.parents = parents;
    }

    static CodeHierarchy ofRegions(CodeLookup vocabulary) {
        return new CodeHierarchy(Lineage.known(vocabulary).regions());
    }

    static CodeHierarchy ofTypes(CodeLookup vocabulary) {
        return new CodeHierarchy(Lineage.known(vocabulary).fraudTypes());
    }

    Set<String> around(String code) {
        return around.computeIfAbsent(code, inner -> {
            Set<String> all = new LinkedHashSet<>(List.of(inner));
            all.addAll(parents.apply(inner));
            return all;
        });
    }

    Set<String> around(Collection<String> codes) {
        Set<String> all = new TreeSet<>();
        codes.forEach(code -> all.addAll(around(code)));
        return all;
    }

    /** How closely some codes tell a place, the widest of them: 0 for none, more for a province than its country. */
    int depth(Collection<String> codes) {
        return codes.stream().mapToInt(code -> around(code).size()).min().orElse(0);
    }

    /** Whether each of some codes lies in one of others or is one of them; never when there are none. */
    boolean liesIn(List<String> inner, List<String> outer) {
        if (inner.equals(outer)) {
            return !inner.isEmpty();
        }
        for (String code : inner) {
            if (Collections.disjoint(around(code), outer)) {
                return false;
            }
        }
        return !inner.isEmpty();
    }

    boolean touch(List<String> some, List<String> others) {
        return anyIn(some, others) || anyIn(others, some);
    }

    private boolean anyIn(List<String> inner, List<String> outer) {
        for (String code : inner) {
            if (!Collections.disjoint(around(code), outer)) {
                return true;
            }
        }
        return false;
    }
}
