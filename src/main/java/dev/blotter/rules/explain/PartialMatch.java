package dev.blotter.rules.explain;

import dev.blotter.rules.language.Condition;
import java.util.HashMap;
import java.util.Map;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** One fact as far as it meets the conditions of a pattern, which are tried one after the other. */
final class PartialMatch {
    private final Object fact;
    private final RulePath before;
    private final Map<String, @Nullable Object> own = new HashMap<>();
    private RulePath rulePath;

    PartialMatch(PatternDescr pattern, Object fact, RulePath before) {
        this.fact = fact;
        this.before = before;
        this.rulePath = before;
        if (pattern.getIdentifier() != null) {
            bind(pattern.getIdentifier(), fact);
        }
    }

    private void bind(String name, @Nullable Object value) {
        own.put(name, value);
        Map<String, @Nullable Object> names = rulePath.copyOfNames();
        names.put(name, value);
        rulePath = new RulePath(before.held(), names);
    }

    /** Whether the fact meets the next condition; what that binds is known from then on. */
    boolean meets(Condition condition) {
        ExpressionValue value = new ExpressionValue(rulePath, fact);
        if (condition.name() == null) {
            return value.holds(condition.expression());
        }
        bind(condition.name(), value.of(condition.expression()));
        return true;
    }

    RulePath way() {
        Map<String, Object> known = new HashMap<>();
        own.forEach((name, value) -> known.put(name, value == null ? "" : value));
        return before.with(new MatchedFact(fact, known), rulePath.names());
    }
}
