package dev.blotter.annotate.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * Persons told by name in a row, or one who is told without a number, from a token to a token.
 *
 * @param names where the names stand, as far as they are known
 */
record NameList(int count, int first, int last, List<Span> names) {
    record Span(int first, int last) {}

    NameList {
        names = List.copyOf(names);
    }

    NameList(int count, int first, int last) {
        this(count, first, last, List.of());
    }

    NameList with(Span name, int end) {
        List<Span> all = new ArrayList<>(names);
        all.add(name);
        return new NameList(count + 1, first, end, all);
    }
}
