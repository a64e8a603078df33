package dev.blotter.annotate;

import dev.blotter.codes.CountTable;
import dev.blotter.text.Act;
import dev.blotter.text.CountDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of {@code counts.csv}, one for each sort of figure. */
final class CountDefinitions {
    private static final String NOUN_OF_THE_DEED = "number";

    private final Map<String, List<CountDefinition>> byConcept = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();

    CountDefinitions(CountTable table) {
        for (CountTable.Line line : table.lines()) {
            if (!NOUN_OF_THE_DEED.equals(line.role())) {
                nouns.addAll(line.of());
            }
            for (String of : line.of()) {
                byConcept
                        .computeIfAbsent(line.concept(), concept -> new ArrayList<>())
                        .add(new CountDefinition(
                                line.kind(), line.concept(), line.role(), of, line.least(), line.needs()));
            }
        }
    }

    /** What is counted, by which figures of these nouns are arguments of verbs: {@code people}, or a noun of one's own. */
    Set<String> nouns() {
        return nouns;
    }

    boolean has(Act act) {
        return byConcept.getOrDefault(act.concept(), List.of()).stream().anyMatch(row -> isMet(row, act));
    }

    private static boolean isMet(CountDefinition row, Act act) {
        return row.role().equals(act.role()) && row.of().equals(act.of());
    }

    /** The rows that some acts may meet: rules need no others. */
    List<CountDefinition> of(Collection<Act> acts) {
        Set<CountDefinition> met = new LinkedHashSet<>();
        for (Act act : acts) {
            for (CountDefinition row : byConcept.getOrDefault(act.concept(), List.of())) {
                if (isMet(row, act)) {
                    met.add(row);
                }
            }
        }
        return List.copyOf(met);
    }
}
