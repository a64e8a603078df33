package dev.blotter.index.entry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What codes belong to, so that a parent finds what lies in it.
 *
 * @param fraudTypes the ancestors of a kind of fraud
 * @param regions what a region lies in
 */
public record Lineage(Function<String, List<String>> fraudTypes, Function<String, List<String>> regions) {

    /** Codes with all that they belong to. */
    public static Set<String> closure(Collection<String> codes, Function<String, List<String>> parents) {
        Set<String> all = new LinkedHashSet<>(codes);
        codes.forEach(code -> all.addAll(parents.apply(code)));
        return all;
    }
}
