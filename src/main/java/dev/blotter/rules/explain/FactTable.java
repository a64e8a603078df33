package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.blotter.rules.language.Condition;
import dev.blotter.rules.language.Expressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts and conclusions of a document by their types, and by the values of fields that conditions compare. */
final class FactTable {
    private record Key(String type, String field, @Nullable Object value) {}

    private final Map<String, List<Object>> byType = new HashMap<>();
    private final Map<String, Map<Key, List<Object>>> byField = new HashMap<>();

    FactTable(List<Object> facts) {
        facts.forEach(fact -> byType.computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>())
                .add(fact));
    }

    List<Object> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Facts of a type, without some of those that do not meet the conditions. */
    List<Object> candidates(String type, List<Condition> conditions, RulePath rulePath) {
        for (Condition condition : conditions) {
            if (condition.name() == null
                    && condition.expression() instanceof BinaryExpr equals
                    && equals.getOperator() == BinaryExpr.Operator.EQUALS
                    && equals.getLeft() instanceof NameExpr field
                    && !field.getNameAsString().startsWith("$")
                    && Expressions.print(equals.getRight()).matches("\\$[\\w.]+|\"[^\"]*\"")) {
                return having(type, field.getNameAsString(), new ExpressionValue(rulePath, null).of(equals.getRight()));
            }
        }
        return ofType(type);
    }

    private List<Object> having(String type, String field, @Nullable Object value) {
        return byField.computeIfAbsent(type + "." + field, key -> sorted(type, field))
                .getOrDefault(key(type, field, value), List.of());
    }

    private Map<Key, List<Object>> sorted(String type, String field) {
        Map<Key, List<Object>> sorted = new HashMap<>();
        for (Object fact : ofType(type)) {
            sorted.computeIfAbsent(key(type, field, FieldPath.part(fact, field)), key -> new ArrayList<>())
                    .add(fact);
        }
        return sorted;
    }

    private static Key key(String type, String field, @Nullable Object value) {
        return new Key(type, field, value instanceof Number number ? (Object) number.doubleValue() : value);
    }
}
