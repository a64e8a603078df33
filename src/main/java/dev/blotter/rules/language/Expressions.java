package dev.blotter.rules.language;

import com.github.javaparser.ast.Node;
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
import dev.blotter.rules.text.UnknownWordException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * Finds what an expression of a rule stands for, and refuses what is not of the vocabulary.
 *
 * <pre>
 * expression = expression ("&amp;&amp;" | "||") expression | "!" expression | "(" expression ")"
 *            | sum ("==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum
 *            | sum ["not"] "in" "(" sum {"," sum} ")"
 *            | path ["not"] "contains" path | path ["not"] "memberOf" path
 *            | path "." ("startsWith" | "endsWith" | "contains" | "isEmpty") "(" [sum] ")"
 * sum        = path | number | text | "true" | "false" | "null" | sum ("+" | "-" | "*") sum | "-" sum
 * path       = ("this" | "$name" | field) {"." field} ["." "size" "(" ")"]
 * </pre>
 */
public final class Expressions {
    /** The exact classes: a subclass of one of them may mean more. */
    private static final Set<Class<?>> KNOWN = Set.of(
            BinaryExpr.class,
            UnaryExpr.class,
            EnclosedExpr.class,
            NameExpr.class,
            DrlNameExpr.class,
            FieldAccessExpr.class,
            ThisExpr.class,
            StringLiteralExpr.class,
            IntegerLiteralExpr.class,
            DoubleLiteralExpr.class,
            BooleanLiteralExpr.class,
            NullLiteralExpr.class,
            MethodCallExpr.class,
            PointFreeExpr.class);

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final Class<?> self;

    /**
     * @param self what {@code this} and names without {@code $} belong to
     */
    Expressions(Vocabulary vocabulary, Scope scope, Class<?> self) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.self = self;
    }

    void check(Expression expression) {
        if (type(expression).type() != boolean.class) {
            throw new UnknownWordException(
                    "", "'" + print(expression) + "' is no condition; compare it with something, as in 'token > 3'");
        }
    }

    ExpressionType type(Expression expression) {
        if (!KNOWN.contains(expression.getClass())) {
            throw refused(expression);
        }
        return switch (expression) {
            case BinaryExpr binary -> binary(binary);
            case UnaryExpr unary -> unary(unary);
            case EnclosedExpr enclosed -> type(enclosed.getInner());
            case DrlNameExpr name when name.getBackReferencesCount() > 0 -> throw refused(expression);
            case NameExpr name -> name(name.getNameAsString());
            case FieldAccessExpr access ->
                vocabulary.field(type(access.getScope()).type(), access.getNameAsString());
            case ThisExpr ignored -> ExpressionType.of(self);
            case StringLiteralExpr text -> text(text);
            case IntegerLiteralExpr number -> whole(number);
            case DoubleLiteralExpr ignored -> ExpressionType.NUMBER;
            case BooleanLiteralExpr ignored -> ExpressionType.TRUTH;
            case NullLiteralExpr ignored -> ExpressionType.NULL;
            case MethodCallExpr call -> call(call);
            case PointFreeExpr test -> test(test);
            default -> throw refused(expression);
        };
    }

    private ExpressionType name(String name) {
        if (name.startsWith("$")) {
            return scope.value(name);
        }
        return vocabulary.field(self, name);
    }

    static ExpressionType text(StringLiteralExpr text) {
        if (text.getValue().indexOf('\\') >= 0) {
            throw new UnknownWordException("\\", "a '\\' can't stand in a rule; write the letters themselves");
        }
        return ExpressionType.literal(text.getValue());
    }

    static ExpressionType whole(IntegerLiteralExpr number) {
        try {
            number.asNumber();
            return ExpressionType.WHOLE;
        } catch (NumberFormatException e) {
            String digits = number.getValue();
            throw new UnknownWordException(digits, "'" + digits + "' is too large; write it with '.0' at its end");
        }
    }

    private ExpressionType binary(BinaryExpr binary) {
        ExpressionType left = type(binary.getLeft());
        ExpressionType right = type(binary.getRight());
        switch (binary.getOperator()) {
            case AND, OR -> require(binary, left.type() == boolean.class && right.type() == boolean.class);
            case EQUALS, NOT_EQUALS -> {
                requireNoComparison(binary, binary.getLeft());
                requireNoComparison(binary, binary.getRight());
                requireMeeting(left, right);
            }
            case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                require(binary, ordered(left) && ordered(right) && left.meets(right));
            case PLUS, MINUS, MULTIPLY -> {
                require(binary, left.isNumber() && right.isNumber());
                return left.type() == int.class && right.type() == int.class
                        ? ExpressionType.WHOLE
                        : ExpressionType.NUMBER;
            }
            default -> throw refused(binary);
        }
        return ExpressionType.TRUTH;
    }

    private ExpressionType unary(UnaryExpr unary) {
        ExpressionType inner = type(unary.getExpression());
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> {
                require(unary, inner.type() == boolean.class);
                yield ExpressionType.TRUTH;
            }
            case MINUS -> {
                require(unary, inner.isNumber());
                yield inner;
            }
            default -> throw refused(unary);
        };
    }

    private static boolean ordered(ExpressionType value) {
        return value.isNumber() || value.type() == LocalDate.class;
    }

    /** The compiler takes no comparison as a side of another; it does take calls such as {@code isEmpty}. */
    private void requireNoComparison(Expression whole, Expression side) {
        Expression bare = side;
        while (bare instanceof EnclosedExpr enclosed) {
            bare = enclosed.getInner();
        }
        if (bare instanceof BinaryExpr && type(bare).type() == boolean.class) {
            throw new UnknownWordException(
                    "",
                    "'" + print(whole) + "' compares conditions; join them with '&&' or '||', or write '!' before one");
        }
    }

    private void requireMeeting(ExpressionType left, ExpressionType right) {
        if (!left.meets(right)) {
            throw new UnknownWordException(
                    "", left.name() + " never equals " + right.name() + "; compare fields of one kind");
        }
        vocabulary.checkWords(left, right);
        vocabulary.checkWords(right, left);
    }

    private ExpressionType call(MethodCallExpr call) {
        ExpressionType on = call.getScope().map(this::type).orElseThrow(() -> refused(call));
        List<ExpressionType> arguments =
                call.getArguments().stream().map(this::type).toList();
        require(call, call.getTypeArguments().isEmpty());
        return switch (call.getNameAsString()) {
            case "startsWith", "endsWith", "contains" -> {
                require(
                        call,
                        on.isText()
                                && arguments.size() == 1
                                && arguments.getFirst().isText());
                requirePresent(call, on);
                yield ExpressionType.TRUTH;
            }
            case "isEmpty" -> {
                require(call, (on.isText() || isList(on)) && arguments.isEmpty());
                requirePresent(call, on);
                yield ExpressionType.TRUTH;
            }
            case "size" -> {
                require(call, isList(on) && arguments.isEmpty());
                yield ExpressionType.WHOLE;
            }
            default -> throw refused(call);
        };
    }

    private static boolean isList(ExpressionType value) {
        return Collection.class.isAssignableFrom(value.type());
    }

    /** A rule must not fail on a document because a value is missing there. */
    private static void requirePresent(Expression call, ExpressionType on) {
        if (on.optional()) {
            throw new UnknownWordException(
                    "", "'" + print(call) + "' fails where the value is missing; compare it with '=='");
        }
    }

    private ExpressionType test(PointFreeExpr test) {
        require(test, test.getArg1() == null);
        ExpressionType left = type(test.getLeft());
        List<ExpressionType> right = test.getRight().stream().map(this::type).toList();
        switch (test.getOperator().getIdentifier()) {
            case "in" -> right.forEach(value -> requireMeeting(left, value));
            case "contains" -> require(test, right.size() == 1 && holds(left, right.getFirst()));
            case "memberOf" -> require(test, right.size() == 1 && isList(right.getFirst()));
            case "matches" ->
                throw new UnknownWordException(
                        "matches", "'matches' can run for ever; use '==', 'in ( … )', or a concept of a term file");
            default -> throw refused(test);
        }
        return ExpressionType.TRUTH;
    }

    private static boolean holds(ExpressionType whole, ExpressionType part) {
        return isList(whole) || (whole.isText() && part.isText());
    }

    private static void require(Expression expression, boolean fits) {
        if (!fits) {
            throw new UnknownWordException(
                    "", "'" + print(expression) + "' does not fit together; compare values of one kind");
        }
    }

    static UnknownWordException refused(Node node) {
        String printed = print(node);
        return new UnknownWordException(
                printed, "'" + printed + "' can't stand in a rule; see rules/README.md for what a condition can be");
    }

    public static String print(Node node) {
        String printed = PrintUtil.printNode(node).replaceAll("\\s+", " ");
        return printed.length() <= 80 ? printed : printed.substring(0, 80).stripTrailing() + "…";
    }
}
