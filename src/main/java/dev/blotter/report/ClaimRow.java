package dev.blotter.report;

import java.util.List;

/**
 * A claim as it is shown.
 *
 * @param figure as the document gives it that holds
 * @param others as the other documents give it
 * @param leftOut why it is not in the sum; empty when it is
 */
record ClaimRow(Figure figure, List<Figure> others, String leftOut) {
    ClaimRow {
        others = List.copyOf(others);
    }

    /** Whether its documents give several values. */
    boolean isDisputed() {
        return others.stream().anyMatch(other -> !other.written().equals(figure.written()));
    }
}
