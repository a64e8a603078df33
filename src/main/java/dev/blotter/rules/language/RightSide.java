package dev.blotter.rules.language;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.blotter.codes.Problem;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.UnknownWordException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what stands between {@code then} and {@code end}.
 *
 * <pre>
 * right side = statement {statement}
 * statement  = "insertLogical" "(" "new" conclusion "(" value {"," value} ")" ")" ";"
 * value      = text | "$name" {"." field ["(" ")"]}
 * </pre>
 */
final class RightSide {
    private static final String FORM = "write 'insertLogical( new Conclusion( … ) );'";
    private static final String EVIDENCE = "evidence";

    private final Vocabulary vocabulary;
    private final Source source;
    private final List<Problem> problems;
    private final Scope scope;
    private final TextEdits edits;
    private final List<ConclusionPattern> made = new ArrayList<>();
    private int start;
    private String text = "";

    /**
     * @param edits takes the brackets that Java needs after a field, and what notes a conclusion
     */
    RightSide(Vocabulary vocabulary, Source source, List<Problem> problems, Scope scope, TextEdits edits) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.problems = problems;
        this.scope = scope;
        this.edits = edits;
    }

    List<ConclusionPattern> made() {
        return made;
    }

    void check(int at, String written) {
        start = at;
        text = written;
        ParseResult<BlockStmt> parsed = new JavaParser().parseBlock("{" + text + "\n}");
        boolean placed = source.text().startsWith(text, start); // else brackets would go astray
        List<Statement> statements = placed && parsed.isSuccessful()
                ? parsed.getResult().orElseThrow().getStatements()
                : List.of();
        if (statements.isEmpty()) {
            problems.add(source.error(start, "this right side can't be read; " + FORM));
        }
        for (Statement statement : statements) {
            try {
                checkStatement(statement);
            } catch (UnknownWordException refusal) {
                problems.add(source.error(begin(statement), end(statement), refusal));
            }
        }
    }

    private void checkStatement(Statement statement) {
        if (statement.getClass() == ExpressionStmt.class
                && ((ExpressionStmt) statement).getExpression() instanceof MethodCallExpr call
                && call.getScope().isEmpty()
                && call.getTypeArguments().isEmpty()
                && call.getNameAsString().equals("insertLogical")
                && call.getArguments().size() == 1
                && call.getArgument(0) instanceof ObjectCreationExpr created) {
            checkConclusion(created);
            edits.insert(begin(created), LeftSide.EVALUATION + ".concludes( ");
            edits.insert(end(created), " )");
        } else {
            throw new UnknownWordException(
                    "", "'" + Expressions.print(statement) + "' can't stand on a right side; " + FORM);
        }
    }

    private void checkConclusion(ObjectCreationExpr created) {
        if (created.getScope().isPresent()
                || created.getAnonymousClassBody().isPresent()
                || created.getTypeArguments().isPresent()
                || created.getType().getScope().isPresent()
                || created.getType().getTypeArguments().isPresent()
                || !created.getType().getAnnotations().isEmpty()) {
            throw new UnknownWordException("", "'" + Expressions.print(created) + "' is no plain conclusion; " + FORM);
        }
        Class<?> type = vocabulary.conclusion(created.getType().getNameAsString());
        Map<String, ExpressionType> fields = Vocabulary.fields(type);
        requireNumber(type, fields, created.getArguments());
        Map<String, String> texts = new HashMap<>();
        List<Map.Entry<String, ExpressionType>> order = List.copyOf(fields.entrySet());
        for (int i = 0; i < created.getArguments().size(); i++) {
            Map.Entry<String, ExpressionType> field = order.get(Math.min(i, order.size() - 1));
            ExpressionType value = checkValue(field, created.getArgument(i));
            if (value.literal() != null) {
                texts.put(field.getKey(), value.literal());
            }
        }
        made.add(new ConclusionPattern(type, source.position(begin(created.getType())), texts));
    }

    private static void requireNumber(Class<?> type, Map<String, ExpressionType> fields, NodeList<Expression> values) {
        int needed = fields.size();
        boolean open = fields.containsKey(EVIDENCE);
        boolean figure = fields.containsKey("quantity");
        boolean fits = open ? values.size() >= (figure ? needed - 1 : needed) : takes(type, values.size());
        if (!fits) {
            throw new UnknownWordException(
                    type.getSimpleName(),
                    type.getSimpleName() + " takes " + String.join(", ", fields.keySet()) + (open ? ", …" : "")
                            + ", not " + values.size() + (values.size() == 1 ? " value" : " values"));
        }
    }

    private static boolean takes(Class<?> type, int values) {
        return Arrays.stream(type.getConstructors()).anyMatch(one -> one.getParameterCount() == values);
    }

    private ExpressionType checkValue(Map.Entry<String, ExpressionType> field, Expression expression) {
        ExpressionType value = value(expression);
        boolean fits = field.getKey().equals(EVIDENCE)
                ? value.isAnnotation()
                : field.getValue().type().isAssignableFrom(value.type());
        if (!fits || value.optional()) {
            throw new UnknownWordException(
                    Expressions.print(expression),
                    "'" + Expressions.print(expression) + "' can't be the " + field.getKey() + " here: it is "
                            + value.name() + (value.optional() ? " that can be missing" : "") + "; give "
                            + (field.getKey().equals(EVIDENCE)
                                    ? "a term, quantity, place or period"
                                    : field.getValue().name()));
        }
        vocabulary.checkWords(field.getValue(), value);
        return value;
    }

    private ExpressionType value(Expression expression) {
        return switch (expression) {
            case StringLiteralExpr words -> Expressions.text(words);
            case IntegerLiteralExpr number -> Expressions.whole(number);
            case NameExpr name -> scope.value(name.getNameAsString());
            case FieldAccessExpr access -> {
                edits.insert(end(access), "()");
                yield vocabulary.field(value(access.getScope()).type(), access.getNameAsString());
            }
            case MethodCallExpr call
            when call.getArguments().isEmpty()
                    && call.getTypeArguments().isEmpty()
                    && call.getScope().isPresent() ->
                vocabulary.field(value(call.getScope().get()).type(), call.getNameAsString());
            default ->
                throw new UnknownWordException(
                        "",
                        "'" + Expressions.print(expression)
                                + "' can't be a value here; give a text, a number or a '$name'");
        };
    }

    private int begin(Node node) {
        return offset(node.getBegin().orElseThrow());
    }

    private int end(Node node) {
        return offset(node.getEnd().orElseThrow()) + 1;
    }

    /** The offset of a position in "{" + text. */
    private int offset(Position position) {
        int line = 0;
        for (int i = 1; i < position.line; i++) {
            line = text.indexOf('\n', line) + 1;
        }
        return start + line + position.column - (position.line == 1 ? 2 : 1);
    }
}
