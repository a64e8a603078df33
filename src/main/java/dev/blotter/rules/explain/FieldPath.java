package dev.blotter.rules.explain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads fields of facts and conclusions, which are records or interfaces of records. */
final class FieldPath {
    private record Field(Class<?> owner, String name) {}

    private static final Map<Field, Optional<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private FieldPath() {}

    /** A field of a field of a fact; an empty text where one of them is missing. */
    static Object text(Object fact, List<String> path) {
        Object part = fact;
        for (String name : path) {
            part = part(part, name);
        }
        return part == null ? "" : part;
    }

    /** A field; null where the owner or the field is missing. */
    static @Nullable Object part(@Nullable Object owner, String name) {
        if (owner == null || name.equals("this")) {
            return owner;
        }
        Optional<Method> accessor = ACCESSORS.computeIfAbsent(new Field(owner.getClass(), name), FieldPath::accessor);
        try {
            return accessor.isPresent() ? accessor.get().invoke(owner) : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the " + name + " of " + owner + " can't be read", e);
        }
    }

    private static Optional<Method> accessor(Field field) {
        try {
            return Optional.of(field.owner.getMethod(field.name));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
