package dev.blotter.index.entry;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What kinds of fraud and regions belong to, so that a parent finds what lies in it. */
public record Lineage(Function<String, List<String>> fraudTypes, Function<String, List<String>> regions) {

    /** That of the kinds of fraud of a rule folder, and of the regions of the world. */
    public static Lineage of(FraudTypes types) {
        return new Lineage(types::ancestors, Regions.builtIn()::parents);
    }

    /** That of a vocabulary, which is asked when it is needed; codes that it does not know belong to nothing. */
    public static Lineage known(CodeLookup vocabulary) {
        return new Lineage(
                code -> {
                    FraudTypes types = vocabulary.types();
                    return types.isKnown(code) ? types.ancestors(code) : List.of();
                },
                code -> {
                    Regions regions = vocabulary.regions();
                    return regions.isKnown(code) ? regions.parents(code) : List.of();
                });
    }

    public static Set<String> closure(Collection<String> codes, Function<String, List<String>> parents) {
        Set<String> all = new LinkedHashSet<>(codes);
        codes.forEach(code -> all.addAll(parents.apply(code)));
        return all;
    }
}
