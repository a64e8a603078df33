package dev.blotter.annotate.chunk;

import dev.blotter.text.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outermost figures of a sentence by where they begin, each with those in it. */
final class OuterFigures {
    private static final Comparator<Quantity> OUTER_FIRST = Comparator.comparingInt(Quantity::token)
            .thenComparing(Comparator.comparingInt(Quantity::last).reversed());
    private static final String SUBJECT = "subject";

    private final Map<Integer, List<Quantity>> groups = new HashMap<>();

    OuterFigures(List<Quantity> all) {
        List<Quantity> ordered = new ArrayList<>(all);
        ordered.sort(OUTER_FIRST);
        int reached = -1;
        List<Quantity> group = new ArrayList<>();
        for (Quantity figure : ordered) {
            if (figure.of().equals(SUBJECT)) {
                continue; // it is a word for nobody in particular: "was"
            }
            if (figure.token() > reached) {
                group = new ArrayList<>(2);
                groups.put(figure.token(), group);
            }
            reached = Math.max(reached, figure.last());
            group.add(figure);
        }
    }

    /** The figures that begin at a token or lie in the outermost of them; none when no outer one begins there. */
    List<Quantity> at(int token) {
        return groups.getOrDefault(token, List.of());
    }

    /** Where the last of the figures at a token ends; -1 when there is none. */
    int end(int token) {
        int end = -1;
        for (Quantity figure : at(token)) {
            end = Math.max(end, figure.last());
        }
        return end;
    }
}
