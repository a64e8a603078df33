package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.blotter.rules.language.Expressions;
import dev.blotter.text.Annotation;
import dev.blotter.text.Sentence;
import java.lang.reflect.RecordComponent;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** Reads off facts what a condition asks of them, for "gap &lt;= 20" the gap, and where they stand. It does not judge. */
final class ConditionValues {
    private ConditionValues() {}

    /**
     * What the names and fields of a condition are.
     *
     * @param asked the condition; null for one that is no comparison
     * @param way facts, of which the condition is about the last
     */
    static Map<String, Object> of(@Nullable Expression asked, List<MatchedFact> way) {
        Map<String, Object> readings = new TreeMap<>();
        if (asked != null && !way.isEmpty()) {
            names(asked).forEach(name -> readings.put(name, value(name, way)));
        }
        return readings;
    }

    /** How far a number is from the limit that a condition sets; 0 where it sets none. */
    static double distance(@Nullable Expression asked, List<MatchedFact> way) {
        return asked instanceof BinaryExpr binary
                        && binary.getRight() instanceof IntegerLiteralExpr limit
                        && of(binary.getLeft(), way).get(Expressions.print(binary.getLeft())) instanceof Number is
                ? Math.abs(is.doubleValue() - limit.asNumber().doubleValue())
                : 0;
    }

    private static Stream<String> names(Expression asked) {
        return switch (asked) {
            case EnclosedExpr enclosed -> names(enclosed.getInner());
            case BinaryExpr binary -> Stream.concat(names(binary.getLeft()), names(binary.getRight()));
            case PointFreeExpr test ->
                Stream.concat(names(test.getLeft()), test.getRight().stream().flatMap(ConditionValues::names));
            case NameExpr name -> Stream.of(Expressions.print(name));
            case FieldAccessExpr access -> Stream.of(Expressions.print(access));
            default -> Stream.empty();
        };
    }

    private static Object value(String written, List<MatchedFact> way) {
        List<String> path = List.of(written.split("\\.", -1));
        if (!written.startsWith("$")) {
            return FieldPath.text(way.getLast().fact(), path);
        }
        for (MatchedFact held : way) {
            Object named = held.names().get(path.getFirst());
            if (named != null) {
                return FieldPath.text(named, path.subList(1, path.size()));
            }
        }
        return "";
    }

    /** How many sentences lie between the first and the last of some facts. */
    static int spread(List<MatchedFact> held) {
        IntSummaryStatistics sentences = held.stream()
                .map(one -> sentence(one.fact()))
                .flatMapToInt(OptionalInt::stream)
                .summaryStatistics();
        return sentences.getCount() == 0 ? 0 : sentences.getMax() - sentences.getMin();
    }

    /** The sentence of a fact, or of the first part of it that stands in one. */
    private static OptionalInt sentence(Object fact) {
        return switch (fact) {
            case Annotation annotation -> OptionalInt.of(annotation.sentence());
            case Sentence sentence -> OptionalInt.of(sentence.number());
            case Record whole ->
                Stream.of(whole.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> sentence(FieldPath.text(whole, List.of(name))))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
            default -> OptionalInt.empty();
        };
    }
}
