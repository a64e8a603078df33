package dev.blotter.rules.language;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.blotter.rules.text.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * A conclusion that a condition asks for.
 *
 * @param negated whether the condition can hold because there is none
 * @param at where the condition stands
 * @param wanted the texts that it allows, for each field that it compares with texts
 */
public record ConclusionNeed(Class<?> type, boolean negated, Position at, Map<String, Set<String>> wanted) {

    public static Map<String, Set<String>> wanted(List<Condition> conditions) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (Condition condition : conditions) {
            Expression expression = condition.expression();
            if (expression instanceof BinaryExpr equals && equals.getOperator() == BinaryExpr.Operator.EQUALS) {
                note(wanted, equals.getLeft(), List.of(equals.getRight()));
            } else if (expression instanceof PointFreeExpr in
                    && !in.isNegated()
                    && in.getOperator().getIdentifier().equals("in")) {
                note(wanted, in.getLeft(), in.getRight());
            }
        }
        return wanted;
    }

    private static void note(Map<String, Set<String>> wanted, Expression field, List<Expression> values) {
        if (field instanceof NameExpr name && values.stream().allMatch(StringLiteralExpr.class::isInstance)) {
            wanted.put(
                    name.getNameAsString(),
                    values.stream()
                            .map(value -> ((StringLiteralExpr) value).getValue())
                            .collect(Collectors.toSet()));
        }
    }

    boolean mayBe(ConclusionPattern made) {
        return type == made.type()
                && wanted.entrySet().stream()
                        .allMatch(entry -> !made.texts().containsKey(entry.getKey())
                                || entry.getValue().contains(made.texts().get(entry.getKey())));
    }
}
