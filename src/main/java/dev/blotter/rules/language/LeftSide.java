package dev.blotter.rules.language;

import dev.blotter.codes.Problem;
import dev.blotter.rules.text.Nearest;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.UnknownWordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * Checks what stands between {@code when} and {@code then}.
 *
 * <pre>
 * element = pattern | "not" element | "exists" element | "forall" "(" pattern {pattern} ")"
 *         | "(" element {("and" | "or") element} ")"
 *         | "accumulate" "(" element {"," element} ";" call {"," call} [";" condition {"," condition}] ")"
 * pattern = ["$name" ":"] type "(" [condition {"," condition}] ")"
 * call    = "$name" ":" ("count" | "sum" | "min" | "max" | "average") "(" value ")"
 * </pre>
 */
final class LeftSide {
    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max", "average");

    private final Vocabulary vocabulary;
    private final Source source;
    private final List<Problem> problems;
    private final List<ConclusionNeed> needs = new ArrayList<>();

    LeftSide(Vocabulary vocabulary, Source source, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.problems = problems;
    }

    /** The conclusions that the conditions ask for. */
    List<ConclusionNeed> needs() {
        return needs;
    }

    /** Checks a condition and binds its names; {@code negated} when its lack can make it true. */
    void check(BaseDescr element, Scope scope, boolean negated) {
        try {
            checkExact(element, scope, negated);
        } catch (UnknownWordException refusal) {
            int from = source.offset(element.getStartCharacter());
            problems.add(source.error(from, source.offset(element.getEndCharacter()), refusal));
        }
    }

    private void checkExact(BaseDescr element, Scope scope, boolean negated) {
        Class<?> form = element.getClass();
        if (form == AndDescr.class) {
            parts(element).forEach(part -> check(part, scope, negated));
        } else if (form == OrDescr.class) {
            checkOr(parts(element), scope, negated);
        } else if (form == NotDescr.class || form == ForallDescr.class) {
            Scope inner = scope.inner();
            parts(element).forEach(part -> check(part, inner, true));
        } else if (form == ExistsDescr.class) {
            Scope inner = scope.inner();
            parts(element).forEach(part -> check(part, inner, negated));
        } else if (form == PatternDescr.class) {
            checkPattern((PatternDescr) element, scope, negated);
        } else {
            String name = form.getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
            throw new UnknownWordException(
                    "", "'" + name + "' can't stand in a rule; use patterns, not, exists, and, or, accumulate");
        }
    }

    private static List<? extends BaseDescr> parts(BaseDescr element) {
        return ((ConditionalElementDescr) element).getDescrs();
    }

    private void checkOr(List<? extends BaseDescr> branches, Scope scope, boolean negated) {
        List<Scope> inner = branches.stream().map(branch -> scope.inner()).toList();
        for (int i = 0; i < branches.size(); i++) {
            check(branches.get(i), inner.get(i), negated);
        }
        scope.bindCommon(inner);
    }

    private void checkPattern(PatternDescr pattern, Scope scope, boolean negated) {
        requirePlain(pattern);
        if (pattern.getSource() != null) {
            checkAccumulate(pattern, scope);
            return;
        }
        Class<?> type = vocabulary.type(pattern.getObjectType());
        int before = problems.size();
        List<Condition> conditions = checkConditions(pattern, scope, type);
        if (pattern.getIdentifier() != null) {
            scope.bind(pattern.getIdentifier(), ExpressionType.of(type));
        }
        vocabulary.note(type, conditions);
        if (problems.size() == before && Vocabulary.CONCLUSIONS.contains(type)) {
            needs.add(new ConclusionNeed(
                    type,
                    negated,
                    source.position(source.offset(pattern.getStartCharacter())),
                    ConclusionNeed.wanted(conditions)));
        }
    }

    private static void requirePlain(PatternDescr pattern) {
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty()
                || (pattern.getGenericType() != null && pattern.getGenericType().hasGenerics())) {
            throw new UnknownWordException("", "a pattern is '$name : Type( conditions )'; remove what is more");
        }
    }

    private List<Condition> checkConditions(PatternDescr pattern, Scope scope, @Nullable Class<?> self) {
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr part : pattern.getDescrs()) {
            int from = source.offset(part.getStartCharacter());
            try {
                Condition condition = Condition.parse(plain(part));
                condition.check(new Expressions(vocabulary, scope, self), scope);
                conditions.add(condition);
            } catch (UnknownWordException refusal) {
                problems.add(source.error(from, source.offset(part.getEndCharacter() + 1), refusal));
            }
        }
        return conditions;
    }

    private static String plain(BaseDescr part) {
        if (part instanceof ExprConstraintDescr condition
                && condition.getClass() == ExprConstraintDescr.class
                && condition.getType() == ExprConstraintDescr.Type.NAMED) {
            return condition.getExpression();
        }
        throw new UnknownWordException(
                "", "a condition without a field can't stand in a pattern; write 'field == value'");
    }

    private void checkAccumulate(PatternDescr pattern, Scope scope) {
        if (!(pattern.getSource() instanceof AccumulateDescr accumulate)
                || accumulate.getClass() != AccumulateDescr.class
                || pattern.getIdentifier() != null
                || pattern.getStartCharacter() >= 0) {
            throw new UnknownWordException(
                    "from", "'from' can't stand in a rule; use 'accumulate( pattern; $n : count(1) )'");
        }
        int from = source.offset(accumulate.getStartCharacter());
        int to = source.offset(accumulate.getEndCharacter() + 1);
        try {
            requireNoCode(accumulate);
            Scope inner = scope.inner();
            check(accumulate.getInput(), inner, true);
            accumulate.getFunctions().forEach(call -> checkCall(call, inner, scope));
        } catch (UnknownWordException refusal) {
            problems.add(source.error(from, to, refusal));
        }
        checkConditions(pattern, scope, null);
    }

    private static void requireNoCode(AccumulateDescr accumulate) {
        boolean code = accumulate.getInitCode() != null
                || accumulate.getActionCode() != null
                || accumulate.getReverseCode() != null
                || accumulate.getResultCode() != null
                || accumulate.getInput() == null
                || accumulate.getFunctions().isEmpty();
        if (code) {
            throw new UnknownWordException(
                    "", "an accumulate can't hold code; use one of its functions, as in '$n : count(1)'");
        }
    }

    private void checkCall(AccumulateFunctionCallDescr call, Scope inner, Scope outer) {
        String function = call.getFunction();
        if (!FUNCTIONS.contains(function)) {
            throw new UnknownWordException(
                    function,
                    "'" + function + "' is no function of accumulate; " + Nearest.advice(function, FUNCTIONS));
        }
        String bind = call.getBind();
        if (bind == null || call.isUnification() || call.getParams().length != 1) {
            throw new UnknownWordException(
                    function, "a function of accumulate is '$name : " + function + "( one value )'");
        }
        Condition value = Condition.parse(call.getParams()[0]);
        if (value.name() != null) {
            throw new UnknownWordException(
                    Objects.requireNonNull(value.name()), "a function of accumulate can't bind a name");
        }
        outer.bind(bind, result(function, new Expressions(vocabulary, inner, null).type(value.expression())));
    }

    private static ExpressionType result(String function, ExpressionType value) {
        if (!function.equals("count") && !value.isNumber()) {
            throw new UnknownWordException(function, "'" + function + "' takes a number, not " + value.name());
        }
        return switch (function) {
            case "count" -> ExpressionType.of(long.class);
            case "average" -> ExpressionType.NUMBER;
            default -> ExpressionType.of(value.type());
        };
    }
}
