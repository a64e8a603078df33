package dev.blotter.claim;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What lies in what, among regions and kinds of fraud. Codes that nobody knows lie in nothing. Not for several threads. */
final class Kinship {
    private final CodeLookup vocabulary;
    private final Map<String, Set<String>> regions = new HashMap<>();
    private final Map<String, Set<String>> types = new HashMap<>();

    Kinship(CodeLookup vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A region and what it lies in, nearest first. */
    Set<String> around(String region) {
        return regions.computeIfAbsent(region, code -> {
            Regions known = vocabulary.regions();
            return withParents(code, known.isKnown(code) ? known.parents(code) : List.of());
        });
    }

    /** A kind of fraud and what it belongs to, nearest first. */
    Set<String> above(String type) {
        return types.computeIfAbsent(type, code -> {
            FraudTypes known = vocabulary.types();
            return withParents(code, known.isKnown(code) ? known.ancestors(code) : List.of());
        });
    }

    private static Set<String> withParents(String code, List<String> parents) {
        Set<String> all = new LinkedHashSet<>();
        all.add(code);
        all.addAll(parents);
        return all;
    }

    /** Regions with all that they lie in. */
    Set<String> around(Collection<String> codes) {
        Set<String> all = new TreeSet<>();
        codes.forEach(code -> all.addAll(around(code)));
        return all;
    }

    /** How closely some regions tell a place, the widest of them: 0 for none, more for a province than its country. */
    int depth(Collection<String> codes) {
        return codes.stream().mapToInt(code -> around(code).size()).min().orElse(0);
    }

    /** Kinds of fraud with all that they belong to. */
    Set<String> above(Collection<String> codes) {
        Set<String> all = new TreeSet<>();
        codes.forEach(code -> all.addAll(above(code)));
        return all;
    }

    /** Whether each of some regions lies in one of others or is one of them; never when there are none. */
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

    /** Whether one of some regions lies in one of others or contains one. */
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

    /** Whether figures about these kinds of fraud may be about the same thing; those without any may be about all. */
    boolean mayBeSameType(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || shareType(some, others);
    }

    /** Whether a kind of fraud is among both, or belongs to one of the others. */
    boolean shareType(List<String> some, List<String> others) {
        return anyBelow(some, others) || anyBelow(others, some);
    }

    private boolean anyBelow(List<String> lower, List<String> upper) {
        for (String code : lower) {
            if (!Collections.disjoint(above(code), upper)) {
                return true;
            }
        }
        return false;
    }
}
