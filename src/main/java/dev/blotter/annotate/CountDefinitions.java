package dev.blotter.annotate;

import dev.blotter.codes.CountTable;
import dev.blotter.text.Act;
import dev.blotter.text.CountDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of {@code counts.csv}, one for each sort of figure. */
final class CountDefinitions {
    private final Map<String, List<CountDefinition>> byConcept = new HashMap<>();

    CountDefinitions(CountTable table) {
        for (CountTable.Line line : table.lines()) {
            for (String of : line.of()) {
                byConcept
                        .computeIfAbsent(line.concept(), concept -> new ArrayList<>())
                        .add(new CountDefinition(
                                line.kind(), line.concept(), line.role(), of, line.least(), line.needs()));
            }
        }
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
