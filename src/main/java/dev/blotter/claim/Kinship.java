package dev.blotter.claim;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.Vocabulary;
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
    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> regions = new HashMap<>();
    private final Map<String, Set<String>> types = new HashMap<>();

    Kinship(Vocabulary vocabulary) {
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

    /** Kinds of fraud with all that they belong to. */
    Set<String> above(Collection<String> codes) {
        Set<String> all = new TreeSet<>();
        codes.forEach(code -> all.addAll(above(code)));
        return all;
    }

    /** Whether each of some regions lies in one of others or is one of them; never when there are none. */
    boolean liesIn(Collection<String> inner, Collection<String> outer) {
        return !inner.isEmpty() && inner.stream().allMatch(code -> !Collections.disjoint(around(code), outer));
    }

    /** Whether one of some regions lies in one of others or contains one. */
    boolean touch(Collection<String> some, Collection<String> others) {
        return !Collections.disjoint(around(some), others) || !Collections.disjoint(around(others), some);
    }

    /** Whether figures about these kinds of fraud may be about the same thing; those without any may be about all. */
    boolean mayBeSameType(Collection<String> some, Collection<String> others) {
        return some.isEmpty() || others.isEmpty() || shareType(some, others);
    }

    /** Whether a kind of fraud is among both, or belongs to one of the others. */
    boolean shareType(Collection<String> some, Collection<String> others) {
        return !Collections.disjoint(above(some), others) || !Collections.disjoint(above(others), some);
    }
}
