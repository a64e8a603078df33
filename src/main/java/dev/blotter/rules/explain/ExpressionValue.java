package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.blotter.rules.language.Expressions;
import dev.blotter.rules.text.UnknownWordException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** Evaluates conditions that passed the check, as compiled rules do; the fact is null for a value of other facts. */
record ExpressionValue(RulePath rulePath, @Nullable Object fact) {
    boolean holds(Expression condition) {
        return Boolean.TRUE.equals(of(condition));
    }

    @Nullable
    Object of(Expression expression) {
        return switch (expression) {
            case EnclosedExpr enclosed -> of(enclosed.getInner());
            case BinaryExpr binary -> binary(binary);
            case UnaryExpr unary -> unary(unary);
            case NameExpr name -> rulePath.value(name.getNameAsString(), fact);
            case FieldAccessExpr access -> FieldPath.part(of(access.getScope()), access.getNameAsString());
            case ThisExpr ignored -> fact;
            case StringLiteralExpr text -> text.getValue();
            case IntegerLiteralExpr number -> number.asNumber();
            case DoubleLiteralExpr number -> number.asDouble();
            case BooleanLiteralExpr truth -> truth.getValue();
            case NullLiteralExpr ignored -> null;
            case MethodCallExpr call -> call(call);
            case PointFreeExpr test -> test(test) != test.isNegated();
            default -> throw unknown(expression);
        };
    }

    private static UnknownWordException unknown(Expression expression) {
        return new UnknownWordException("", "'" + Expressions.print(expression) + "' can't be evaluated here");
    }

    private @Nullable Object binary(BinaryExpr binary) {
        return switch (binary.getOperator()) {
            case AND -> holds(binary.getLeft()) && holds(binary.getRight());
            case OR -> holds(binary.getLeft()) || holds(binary.getRight());
            case EQUALS -> equal(of(binary.getLeft()), of(binary.getRight()));
            case NOT_EQUALS -> !equal(of(binary.getLeft()), of(binary.getRight()));
            case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                ordered(binary.getOperator(), of(binary.getLeft()), of(binary.getRight()));
            case PLUS, MINUS, MULTIPLY ->
                computed(binary.getOperator(), number(of(binary.getLeft())), number(of(binary.getRight())));
            default -> throw unknown(binary);
        };
    }

    private Object unary(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> !holds(unary.getExpression());
            case MINUS -> -number(of(unary.getExpression()));
            default -> throw unknown(unary);
        };
    }

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        return (left instanceof Number one && right instanceof Number other)
                ? one.doubleValue() == other.doubleValue()
                : Objects.equals(left, right);
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** What is missing has no order. */
    private static boolean ordered(BinaryExpr.Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof LocalDate one && right instanceof LocalDate other) {
            return ordered(operator, one.compareTo(other), 0);
        }
        return ordered(operator, number(left), number(right));
    }

    private static boolean ordered(BinaryExpr.Operator operator, double left, double right) {
        return switch (operator) {
            case LESS -> left < right;
            case LESS_EQUALS -> left <= right;
            case GREATER -> left > right;
            default -> left >= right;
        };
    }

    private static double computed(BinaryExpr.Operator operator, double left, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            default -> left * right;
        };
    }

    private Object call(MethodCallExpr call) {
        Object on = call.getScope().map(this::of).orElse(null);
        String name = call.getNameAsString();
        if (on instanceof Collection<?> list) {
            return name.equals("size") ? (Object) list.size() : list.isEmpty();
        }
        String text = String.valueOf(on);
        String part = call.getArguments().isEmpty() ? "" : String.valueOf(of(call.getArgument(0)));
        return switch (name) {
            case "startsWith" -> text.startsWith(part);
            case "endsWith" -> text.endsWith(part);
            case "contains" -> text.contains(part);
            case "isEmpty" -> text.isEmpty();
            default -> throw unknown(call);
        };
    }

    private boolean test(PointFreeExpr test) {
        Object left = of(test.getLeft());
        List<Expression> right = test.getRight();
        return switch (test.getOperator().getIdentifier()) {
            case "in" -> right.stream().anyMatch(value -> equal(left, of(value)));
            case "contains" -> isIn(of(right.getFirst()), left);
            case "memberOf" -> isIn(left, of(right.getFirst()));
            default -> throw unknown(test);
        };
    }

    private static boolean isIn(@Nullable Object part, @Nullable Object whole) {
        return whole instanceof Collection<?> list
                ? list.contains(part)
                : whole != null && part != null && whole.toString().contains(part.toString());
    }
}
