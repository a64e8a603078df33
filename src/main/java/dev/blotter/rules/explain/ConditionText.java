package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.blotter.rules.language.Condition;
import dev.blotter.rules.language.Expressions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Says conditions in the words of a person. Names of facts and fields stay as the rule writes them. */
final class ConditionText {
    private ConditionText() {}

    /** What a condition of a left side asks for: "a Term whose strength is “strong”". */
    static String of(BaseDescr element) {
        return switch (element) {
            case NotDescr not -> "no " + inner(not).replaceFirst("^an? ", "");
            case ExistsDescr exists -> inner(exists);
            case OrDescr or -> parts(or, ", or ");
            case AndDescr and -> parts(and, ", with ");
            case PatternDescr pattern when pattern.getSource() != null -> "an accumulate";
            case PatternDescr pattern -> of(pattern);
            default -> element.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
        };
    }

    private static String inner(ConditionalElementDescr element) {
        return parts(element, " ");
    }

    private static String parts(ConditionalElementDescr element, String between) {
        return element.getDescrs().stream().map(ConditionText::of).collect(Collectors.joining(between));
    }

    private static String of(PatternDescr pattern) {
        List<Expression> conditions = pattern.getDescrs().stream()
                .map(Candidate::condition)
                .filter(condition -> condition.name() == null)
                .map(Condition::expression)
                .toList();
        return pattern.getObjectType().equals("Excluded")
                        && conditions.size() == 1
                        && conditions.getFirst() instanceof BinaryExpr compared
                        && Expressions.print(compared.getLeft()).equals("annotation")
                ? "exclusion of " + of(compared.getRight())
                : a(pattern) + (conditions.isEmpty() ? "" : " whose " + list(conditions, ", "));
    }

    private static String list(List<? extends Expression> expressions, String between) {
        return expressions.stream().map(ConditionText::of).collect(Collectors.joining(between));
    }

    /** A fact of the type that a pattern asks for: "a Term". */
    static String a(PatternDescr pattern) {
        String type = pattern.getObjectType();
        return ("AEIO".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
    }

    /** What a condition between the commas of a pattern says: "value is at most 20". */
    static String of(Expression expression) {
        return switch (expression) {
            case EnclosedExpr enclosed -> "(" + of(enclosed.getInner()) + ")";
            case BinaryExpr binary -> of(binary.getLeft()) + " " + operator(binary) + " " + of(binary.getRight());
            case PointFreeExpr test -> test(test);
            case StringLiteralExpr text -> "“" + text.getValue() + "”";
            case NullLiteralExpr ignored -> "missing";
            case ThisExpr ignored -> "self";
            case FieldAccessExpr access -> access.getNameAsString() + " of " + of(access.getScope());
            default -> Expressions.print(expression);
        };
    }

    private static String operator(BinaryExpr binary) {
        return switch (binary.getOperator()) {
            case EQUALS -> "is";
            case NOT_EQUALS -> "is not";
            case LESS -> "is less than";
            case LESS_EQUALS -> "is at most";
            case GREATER -> "is more than";
            case GREATER_EQUALS -> "is at least";
            case AND -> "and";
            case OR -> "or";
            default -> binary.getOperator().asString();
        };
    }

    private static String test(PointFreeExpr test) {
        String values = list(test.getRight(), ", ");
        String not = test.isNegated() ? "not " : "";
        return of(test.getLeft())
                + switch (test.getOperator().getIdentifier()) {
                    case "in" -> " is " + not + "one of " + values;
                    case "contains" -> (test.isNegated() ? " does not contain " : " contains ") + values;
                    case "memberOf" -> " is " + not + "among " + values;
                    default -> " " + not + test.getOperator().getIdentifier() + " " + values;
                };
    }
}
