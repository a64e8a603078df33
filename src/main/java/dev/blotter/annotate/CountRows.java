package dev.blotter.annotate;

import dev.blotter.codes.CountTable;
import dev.blotter.text.Act;
import dev.blotter.text.CountRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of {@code counts.csv}, one for each sort of figure. */
final class CountRows {
    private final Map<String, List<CountRow>> byConcept = new HashMap<>();

    CountRows(CountTable table) {
        for (CountTable.Line line : table.lines()) {
            for (String of : line.of()) {
                byConcept
                        .computeIfAbsent(line.concept(), concept -> new ArrayList<>())
                        .add(new CountRow(line.kind(), line.concept(), line.role(), of, line.least(), line.needs()));
            }
        }
    }

    boolean has(Act act) {
        return byConcept.getOrDefault(act.concept(), List.of()).stream().anyMatch(row -> isMet(row, act));
    }

    private static boolean isMet(CountRow row, Act act) {
        return row.role().equals(act.role()) && row.of().equals(act.of());
    }

    /** The rows that some acts may meet: rules need no others. */
    List<CountRow> of(Collection<Act> acts) {
        Set<CountRow> met = new LinkedHashSet<>();
        for (Act act : acts) {
            for (CountRow row : byConcept.getOrDefault(act.concept(), List.of())) {
                if (isMet(row, act)) {
                    met.add(row);
                }
            }
        }
        return List.copyOf(met);
    }
}
