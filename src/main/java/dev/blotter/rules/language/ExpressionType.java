package dev.blotter.rules.language;

import dev.blotter.text.Annotation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression stands for.
 *
 * @param words the field whose allowed words it holds, such as {@code Term.concept}; null when any
 *     value will do
 * @param optional whether it can be null
 * @param literal the text itself when it stands in quotes, else null
 */
public record ExpressionType(
        Class<?> type,
        @Nullable String words,
        boolean optional,
        @Nullable String literal) {
    static final ExpressionType TRUTH = of(boolean.class);
    static final ExpressionType WHOLE = of(int.class);
    static final ExpressionType NUMBER = of(double.class);
    static final ExpressionType NULL = new ExpressionType(Void.class, null, true, null);

    private static final Map<Class<?>, String> NAMES = Map.of(
            Void.class, "null",
            String.class, "a text",
            boolean.class, "a condition",
            LocalDate.class, "a day",
            List.class, "a list",
            Annotation.class, "an annotation");

    static ExpressionType of(Class<?> type) {
        return new ExpressionType(type, null, false, null);
    }

    static ExpressionType literal(String text) {
        return new ExpressionType(String.class, null, false, text);
    }

    public boolean isText() {
        return type == String.class;
    }

    boolean isNumber() {
        return type == int.class || type == long.class || type == double.class || Number.class.isAssignableFrom(type);
    }

    boolean isAnnotation() {
        return Annotation.class.isAssignableFrom(type);
    }

    /** Whether a value of the one can equal a value of the other. */
    boolean meets(ExpressionType other) {
        if (equals(NULL) || other.equals(NULL)) {
            return optional && other.optional;
        }
        return (isNumber() && other.isNumber())
                || type.isAssignableFrom(other.type)
                || other.type.isAssignableFrom(type);
    }

    /** How a message names it. */
    public String name() {
        if (literal != null) {
            return "the text \"" + literal + "\"";
        } else if (isNumber()) {
            return "a number";
        }
        String name = type.getSimpleName();
        return NAMES.getOrDefault(type, ("AEIO".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name);
    }
}
