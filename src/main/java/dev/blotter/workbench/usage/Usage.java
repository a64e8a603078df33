package dev.blotter.workbench.usage;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How one part is used, while documents are looked at. */
final class Usage {
    private static final int MOST_COMPANIONS = 3;

    private int fired;
    private int documents;
    private int sole;
    /** What spoke in each document so far; null before the first. */
    private @Nullable Set<Use.Part> companions;

    void sole() {
        sole++;
    }

    /** Notes a document in which it spoke, and all parts of its kind that did. */
    void document(int times, Set<Use.Part> all) {
        fired += times;
        documents++;
        if (companions == null) {
            companions = new TreeSet<>(all);
        } else {
            companions.retainAll(all);
        }
    }

    Use use(String group, Use.Part part) {
        Set<Use.Part> with = companions == null || documents < 2 ? Set.of() : companions;
        return new Use(
                group,
                part,
                fired,
                documents,
                sole,
                with.stream()
                        .filter(other -> !other.equals(part))
                        .sorted(Comparator.naturalOrder())
                        .map(Use.Part::name)
                        .limit(MOST_COMPANIONS)
                        .toList());
    }
}
