package dev.blotter.rules.language;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.blotter.rules.text.UnknownWordException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/** One condition between the commas of a pattern, and the {@code $name} that it binds, if any. */
public record Condition(@Nullable String name, Expression expression) {

    public static Condition parse(String text) {
        DrlxExpression parsed = parsed(text);
        String name = parsed.getBind() == null ? null : parsed.getBind().getIdentifier();
        Condition condition = new Condition(name, parsed.getExpr());
        String read = (name == null ? "" : name + ":") + printed(parsed.getExpr(), text);
        if (!bare(read).equals(bare(text))) {
            throw new UnknownWordException(
                    "", "'" + text + "' can't be read to its end; write it plainly, one condition between commas");
        }
        return condition;
    }

    private static DrlxExpression parsed(String text) {
        try {
            return DrlxParseUtil.parseExpression(text);
        } catch (ParseProblemException e) {
            throw new UnknownWordException(
                    "", "'" + text + "' is no condition; write it as in 'concept == \"arrest\"'");
        }
    }

    /** What was read; the printer fails where an operator has no operand. */
    private static String printed(Expression read, String text) {
        try {
            return PrintUtil.printNode(read);
        } catch (IndexOutOfBoundsException e) {
            throw new UnknownWordException(
                    "",
                    "'" + text
                            + "' has nothing in its brackets; write it as in 'concept in ( \"arrests\", \"charged\" )'");
        }
    }

    /** The parser stops quietly where it understands no more, and prints fewer brackets than it read. */
    private static String bare(String text) {
        return text.replaceAll("[\\s()]", "");
    }

    /** @param pattern the one that it is a condition of */
    void check(Expressions expressions, Scope scope, CompiledPattern pattern) {
        if (name == null) {
            expressions.check(expression);
        } else if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
            Scope.Place place = new Scope.Place(pattern, Expressions.print(expression) + ".");
            scope.bind(name, expressions.type(expression), List.of(place));
        } else {
            throw new UnknownWordException(
                    name, "'" + name + "' can name a field only; write '" + name + " : field' and the condition apart");
        }
    }

    private static final Set<BinaryExpr.Operator> RANGES = EnumSet.of(
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    private static final Pattern EITHER_JOIN =
            Pattern.compile("\\w+\\s*==\\s*\\$[\\w.]+(\\s*\\|\\|\\s*\\w+\\s*==\\s*\\$[\\w.]+)+"
                    + "|\\w+\\s+in\\s*\\(\\s*\\$[\\w.]+(\\s*,\\s*\\$[\\w.]+)+\\s*\\)");

    /** Whether a condition asks that a field equal a part of one fact or a part of another. */
    static boolean joinsByEither(String condition) {
        return EITHER_JOIN.matcher(condition.strip()).matches();
    }

    /** The path, such as {@code $q.sentence}, of a part of another fact that it asks a field to equal; empty for none. */
    String joinedPart() {
        return name == null
                        && expression instanceof BinaryExpr equals
                        && equals.getOperator() == BinaryExpr.Operator.EQUALS
                        && equals.getRight() instanceof FieldAccessExpr part
                        && Expressions.print(part).startsWith("$")
                ? Expressions.print(part)
                : "";
    }

    /** Whether it asks that something be less or more than a part of another fact. */
    boolean isRange() {
        return name == null
                && expression instanceof BinaryExpr range
                && RANGES.contains(range.getOperator())
                && namesAnother(range);
    }

    /** Whether it asks that something be, or hold, a part of another fact. */
    boolean isJoin() {
        return name == null && joins(expression);
    }

    private static boolean joins(Expression expression) {
        return switch (expression) {
            case EnclosedExpr enclosed -> joins(enclosed.getInner());
            case BinaryExpr both
            when both.getOperator() == BinaryExpr.Operator.AND -> joins(both.getLeft()) || joins(both.getRight());
            case BinaryExpr equals -> equals.getOperator() == BinaryExpr.Operator.EQUALS && namesAnother(equals);
            case PointFreeExpr in -> !in.isNegated() && namesAnother(in);
            default -> false;
        };
    }

    private static boolean namesAnother(Expression expression) {
        return Expressions.print(expression).contains("$");
    }

    /** Whether it, or a part of it, asks that one of some fields equal something. */
    boolean isEqualTo(String... fields) {
        return name == null && equates(expression, Set.of(fields));
    }

    private static boolean equates(Expression expression, Set<String> fields) {
        return switch (expression) {
            case EnclosedExpr enclosed -> equates(enclosed.getInner(), fields);
            case BinaryExpr binary
            when binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR ->
                equates(binary.getLeft(), fields) || equates(binary.getRight(), fields);
            case BinaryExpr binary
            when binary.getOperator() == BinaryExpr.Operator.EQUALS -> isOneOf(binary.getLeft(), fields);
            case PointFreeExpr in when !in.isNegated() -> isOneOf(in.getLeft(), fields);
            default -> false;
        };
    }

    private static boolean isOneOf(Expression left, Set<String> fields) {
        return left instanceof NameExpr field && fields.contains(field.getNameAsString());
    }
}
