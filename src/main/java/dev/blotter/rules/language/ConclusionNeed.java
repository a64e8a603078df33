package dev.blotter.rules.language;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.blotter.rules.text.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * A conclusion that a condition asks for.
 *
 * @param negated whether the condition can hold because there is none
 * @param at where the condition stands
 * @param wanted the texts that it allows, for each field that it compares with texts
 */
public record ConclusionNeed(Class<?> type, boolean negated, Position at, Map<String, Set<String>> wanted) {

    /** The texts that some conditions allow together, for each field that they compare with texts. */
    public static Map<String, Set<String>> wanted(List<Condition> conditions) {
        return both(conditions.stream().map(Condition::expression).map(ConclusionNeed::wanted));
    }

    private static Map<String, Set<String>> wanted(Expression condition) {
        if (condition instanceof BinaryExpr binary) {
            return switch (binary.getOperator()) {
                case EQUALS -> wanted(binary.getLeft(), List.of(binary.getRight()));
                case AND -> both(Stream.of(wanted(binary.getLeft()), wanted(binary.getRight())));
                case OR -> either(wanted(binary.getLeft()), wanted(binary.getRight()));
                default -> Map.of();
            };
        } else if (condition instanceof EnclosedExpr enclosed) {
            return wanted(enclosed.getInner());
        } else if (condition instanceof PointFreeExpr in
                && !in.isNegated()
                && in.getOperator().getIdentifier().equals("in")) {
            return wanted(in.getLeft(), in.getRight());
        }
        return Map.of();
    }

    private static Map<String, Set<String>> wanted(Expression field, List<Expression> values) {
        return field instanceof NameExpr name && values.stream().allMatch(StringLiteralExpr.class::isInstance)
                ? Map.of(
                        name.getNameAsString(),
                        values.stream()
                                .map(value -> ((StringLiteralExpr) value).getValue())
                                .collect(Collectors.toSet()))
                : Map.of();
    }

    private static Map<String, Set<String>> both(Stream<Map<String, Set<String>>> conditions) {
        Map<String, Set<String>> both = new HashMap<>();
        conditions
                .flatMap(one -> one.entrySet().stream())
                .forEach(one -> both.merge(one.getKey(), one.getValue(), ConclusionNeed::common));
        return both;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    /** A field that one of two conditions leaves open may hold any text. */
    private static Map<String, Set<String>> either(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        Map<String, Set<String>> either = new HashMap<>(one);
        either.keySet().retainAll(other.keySet());
        either.replaceAll((field, texts) -> Stream.of(texts, other.getOrDefault(field, Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet()));
        return either;
    }

    boolean mayBe(ConclusionPattern made) {
        return type == made.type()
                && wanted.entrySet().stream()
                        .allMatch(entry -> !made.texts().containsKey(entry.getKey())
                                || entry.getValue().contains(made.texts().get(entry.getKey())));
    }
}
