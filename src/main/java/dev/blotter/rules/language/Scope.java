package dev.blotter.rules.language;

import dev.blotter.rules.text.Suggestions;
import dev.blotter.rules.text.UnknownWordException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The {@code $names} that a condition or a right side can use. */
final class Scope {
    private static final Pattern NAME = Pattern.compile("\\$[A-Za-z][A-Za-z0-9]*");

    /** What a name stands for, and where it is bound: on each side of an {@code or}. */
    private record Bound(ExpressionType value, List<Place> places) {}

    /** A fact, or a field of a fact, that a pattern binds; each field of the path has a dot behind it. */
    record Place(CompiledPattern pattern, String path) {}

    private final Map<String, Bound> names;

    Scope() {
        this(new LinkedHashMap<>());
    }

    private Scope(Map<String, Bound> names) {
        this.names = names;
    }

    /** A scope that knows these names too, but keeps new ones to itself. */
    Scope inner() {
        return new Scope(new LinkedHashMap<>(names));
    }

    Optional<String> anyName() {
        return names.keySet().stream().findFirst();
    }

    Set<String> names() {
        return names.keySet();
    }

    List<Place> places(String name) {
        Bound bound = names.get(name);
        return bound == null ? List.of() : bound.places;
    }

    void bind(String name, ExpressionType value, List<Place> places) {
        if (!NAME.matcher(name).matches()) {
            throw new UnknownWordException(
                    name, "'" + name + "' can't name a value; write '$' and letters, such as '$q'");
        }
        if (names.putIfAbsent(name, new Bound(value, places)) != null) {
            throw new UnknownWordException(name, "'" + name + "' already names another value; choose another name");
        }
    }

    void bindUnchecked(String name, ExpressionType value) {
        names.put(name, new Bound(value, List.of()));
    }

    ExpressionType value(String name) {
        Bound bound = names.get(name);
        if (bound == null) {
            throw new UnknownWordException(name, "'" + name + "' names nothing here; " + advice(name));
        }
        return bound.value;
    }

    private String advice(String name) {
        return names.isEmpty()
                ? "bind it first, as in '" + name + " : Term( … )'"
                : Suggestions.advice(name, names.keySet());
    }

    void bindCommon(List<Scope> branches) {
        branches.getFirst().names.forEach((name, bound) -> {
            if (branches.stream().allMatch(branch -> branch.binds(name, bound.value.type()))) {
                List<Place> places = branches.stream()
                        .flatMap(branch -> branch.places(name).stream())
                        .toList();
                names.putIfAbsent(name, new Bound(bound.value, places));
            }
        });
    }

    private boolean binds(String name, Class<?> type) {
        Bound bound = names.get(name);
        return bound != null && bound.value.type() == type;
    }
}
