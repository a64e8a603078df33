package dev.blotter.annotate.act;

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
public final class CountRows {
    private final Map<String, List<CountRow>> byConcept = new HashMap<>();

    public CountRows(CountTable table) {
        for (CountTable.Line line : table.lines()) {
            for (String of : line.of()) {
                byConcept
                        .computeIfAbsent(line.concept(), concept -> new ArrayList<>())
                        .add(new CountRow(
                                line.kind(), line.concept(), line.role(), of, line.least(), line.needs()));
            }
        }
    }

    /** The rows that some acts may meet: rules need no others. */
    public List<CountRow> of(Collection<Act> acts) {
        Set<CountRow> met = new LinkedHashSet<>();
        for (Act act : acts) {
            for (CountRow row : byConcept.getOrDefault(act.concept(), List.of())) {
                if (row.role().equals(act.role()) && row.of().equals(act.of())) {
                    met.add(row);
                }
            }
        }
        return List.copyOf(met);
    }
}
