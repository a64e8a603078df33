package dev.blotter.rules.language;

import java.util.LinkedHashSet;
import java.util.Set;

/** A pattern of a rule, and the conditions that the loader puts before its own. */
final class CompiledPattern {
    private final Class<?> type;
    private final int open;
    private final boolean empty;
    private final Set<String> added = new LinkedHashSet<>();

    CompiledPattern(Class<?> type, int open, boolean empty) {
        this.type = type;
        this.open = open;
        this.empty = empty;
    }

    Class<?> type() {
        return type;
    }

    void add(String condition) {
        added.add(condition);
    }

    void write(TextEdits edits) {
        if (!added.isEmpty()) {
            edits.insert(open, " " + String.join(", ", added) + (empty ? " " : ","));
        }
    }
}
