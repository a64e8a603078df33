package dev.blotter.rules.language;

import dev.blotter.rules.text.Nearest;
import dev.blotter.rules.text.UnknownWordException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The {@code $names} that a condition or a right side can use. */
final class Scope {
    private static final Pattern NAME = Pattern.compile("\\$[A-Za-z][A-Za-z0-9]*");

    private final Map<String, ExpressionType> names;

    Scope() {
        this(new HashMap<>());
    }

    private Scope(Map<String, ExpressionType> names) {
        this.names = names;
    }

    /** A scope that knows these names too, but keeps new ones to itself. */
    Scope inner() {
        return new Scope(new HashMap<>(names));
    }

    void bind(String name, ExpressionType value) {
        if (!NAME.matcher(name).matches()) {
            throw new UnknownWordException(
                    name, "'" + name + "' can't name a value; write '$' and letters, such as '$q'");
        }
        if (names.putIfAbsent(name, value) != null) {
            throw new UnknownWordException(name, "'" + name + "' already names another value; choose another name");
        }
    }

    ExpressionType value(String name) {
        ExpressionType value = names.get(name);
        if (value == null) {
            throw new UnknownWordException(name, "'" + name + "' names nothing here; " + advice(name));
        }
        return value;
    }

    private String advice(String name) {
        return names.isEmpty()
                ? "bind it first, as in '" + name + " : Term( … )'"
                : Nearest.advice(name, names.keySet());
    }

    /** Takes over the names that every branch binds to the same type. */
    void bindCommon(List<Scope> branches) {
        branches.getFirst().names.forEach((name, value) -> {
            if (branches.stream().allMatch(branch -> branch.binds(name, value.type()))) {
                names.putIfAbsent(name, value);
            }
        });
    }

    private boolean binds(String name, Class<?> type) {
        ExpressionType value = names.get(name);
        return value != null && value.type() == type;
    }
}
