package dev.blotter.index.entry;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.identity.NameKeys;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The terms by which who is said to be what is found: {@code ada obi}, {@code charged=ada obi}, {@code charged=}. */
public final class RoleTerms {
    private RoleTerms() {}

    static Set<String> of(Entry entry) {
        Set<String> terms = new TreeSet<>();
        entry.labels().forEach(label -> terms.addAll(of(label)));
        return terms;
    }

    private static Set<String> of(LabelTag label) {
        Set<String> terms = new TreeSet<>();
        label.role()
                .ifPresent(role -> NameKeys.runs(label.value()).forEach(run -> {
                    terms.add(run);
                    terms.add(role + "=" + run);
                    terms.add(role + "=");
                }));
        return terms;
    }

    /** The roles of an entry that one of some terms finds. */
    public static List<LabelTag> found(Entry entry, Collection<String> asked) {
        if (asked.isEmpty()) {
            return List.of(); // the tables that names are folded with take a tenth of a second to load
        }
        return entry.labels().stream()
                .filter(label -> of(label).stream().anyMatch(asked::contains))
                .toList();
    }
}
