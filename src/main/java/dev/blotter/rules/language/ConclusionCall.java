package dev.blotter.rules.language;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** A conclusion as a right side writes it. */
public record ConclusionCall(String type, Map<String, Value> values) {
    /** A text in quotes, or else a {@code $name} and the parts that follow it. */
    public record Value(@Nullable String literal, List<String> path) {
        private static Value of(Expression written) {
            return written instanceof StringLiteralExpr text
                    ? new Value(text.getValue(), List.of())
                    : new Value(
                            null,
                            Arrays.asList(written.toString().replace("()", "").split("\\.", -1)));
        }
    }

    static List<ConclusionCall> of(RuleDescr rule) {
        return new JavaParser()
                .parseBlock("{" + rule.getConsequence() + "\n}").getResult().stream()
                        .flatMap(block -> block.findAll(ObjectCreationExpr.class).stream())
                        .flatMap(created -> of(created).stream())
                        .toList();
    }

    private static Optional<ConclusionCall> of(ObjectCreationExpr created) {
        String type = created.getType().getNameAsString();
        return Vocabulary.CONCLUSIONS.stream()
                .filter(known -> known.getSimpleName().equals(type))
                .findFirst()
                .map(known -> new ConclusionCall(type, values(known, created.getArguments())));
    }

    private static Map<String, Value> values(Class<?> type, List<Expression> written) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<String> parts = List.copyOf(Vocabulary.fields(type).keySet());
        for (int i = 0; i < Math.min(parts.size(), written.size()); i++) {
            values.put(parts.get(i), Value.of(written.get(i)));
        }
        return values;
    }
}
