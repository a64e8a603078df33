package dev.blotter.workbench;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The messages on rule folders that the sources hold: each expression that becomes the message of a
 * problem, as a pattern in which what is not a literal may be anything. A choice counts once for each of
 * its sides.
 */
final class Messages {
    private static final Path SOURCES = Path.of("src/main/java/dev/blotter");
    private static final Set<String> CALLS = Set.of("error", "warning", "problem", "report");
    private static final Set<String> CREATED = Set.of("Refusal", "IllegalArgumentException");
    private static final String ANYTHING = ".*";
    private static final int TELLING = 8;

    private final CompilationUnit unit;
    private final List<String> found = new ArrayList<>();

    private Messages(CompilationUnit unit) {
        this.unit = unit;
    }

    /** The patterns of some source files, by their place. */
    static Map<String, List<String>> of(List<String> files) throws IOException {
        JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_21));
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String file : files) {
            CompilationUnit unit = parser.parse(Files.readString(SOURCES.resolve(file)))
                    .getResult()
                    .orElseThrow();
            all.put(file, new Messages(unit).patterns());
        }
        return all;
    }

    private List<String> patterns() {
        unit.findAll(MethodCallExpr.class).stream()
                .filter(call -> CALLS.contains(call.getNameAsString()))
                .forEach(call -> call.getArguments().forEach(this::add));
        unit.findAll(ObjectCreationExpr.class).stream()
                .filter(created -> CREATED.contains(created.getType().getNameAsString()))
                .forEach(created -> created.getArguments().forEach(this::add));
        return found.stream().distinct().toList();
    }

    private void add(Expression argument) {
        Expression message = argument instanceof LambdaExpr lambda && lambda.getBody() instanceof ExpressionStmt body
                ? body.getExpression()
                : argument;
        alternatives(message, 0).filter(Messages::isTelling).forEach(found::add);
    }

    /** Words and blanks; a regular expression or the name of a column is no message. */
    private static boolean isTelling(String pattern) {
        String said = pattern.replace(ANYTHING, "").replaceAll("\\\\[QE]", "");
        return said.length() >= TELLING && said.contains(" ") && !said.contains("(?") && !said.contains("[");
    }

    private Stream<String> alternatives(Expression expression, int depth) {
        return switch (expression) {
            case StringLiteralExpr text -> Stream.of(Pattern.quote(text.asString()));
            case EnclosedExpr enclosed -> alternatives(enclosed.getInner(), depth);
            case ConditionalExpr choice ->
                Stream.concat(alternatives(choice.getThenExpr(), depth), alternatives(choice.getElseExpr(), depth));
            case BinaryExpr sum
            when sum.getOperator() == BinaryExpr.Operator.PLUS -> {
                List<String> right = alternatives(sum.getRight(), depth).toList();
                yield alternatives(sum.getLeft(), depth)
                        .flatMap(left -> right.stream().map(end -> left + end));
            }
            case MethodCallExpr call
            when depth < 2
                    && call.getScope().isEmpty()
                    && !call.getNameAsString().equals("print") -> returned(call, depth);
            default -> Stream.of(ANYTHING);
        };
    }

    /** What a method of the same file may return. */
    private Stream<String> returned(MethodCallExpr call, int depth) {
        List<String> returned = unit.findAll(MethodDeclaration.class).stream()
                .filter(method -> method.getNameAsString().equals(call.getNameAsString()))
                .filter(method -> method.getTypeAsString().equals("String"))
                .flatMap(method -> method.findAll(ReturnStmt.class).stream())
                .flatMap(result -> result.getExpression().stream())
                .flatMap(result -> alternatives(result, depth + 1))
                .toList();
        return returned.isEmpty() ? Stream.of(ANYTHING) : returned.stream();
    }
}
