package dev.blotter.rules.explain;

import dev.blotter.rules.explain.Goal.GoalConstraint;
import dev.blotter.rules.language.ConclusionCall;
import dev.blotter.rules.language.ConclusionNeed;
import dev.blotter.rules.language.Condition;
import dev.blotter.rules.language.Expressions;
import dev.blotter.rules.language.RuleText;
import dev.blotter.rules.text.UnknownWordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** A rule that may conclude what is wished for, and what the goal demands of facts, by the number of the element. */
public record Candidate(RuleText rule, Map<Integer, List<Bound>> demands) {
    /** A demand on a part of a fact, and where the rule names that part. */
    record Bound(GoalConstraint demand, List<String> path, BaseDescr text) {
        boolean isMetBy(Object fact) {
            return demand.test().test(FieldPath.text(fact, path));
        }
    }

    /**
     * A candidate for each conclusion of a rule that may be the one wished for; none of a trusted rule that holds
     * more than the vocabulary, since it can't be evaluated apart.
     */
    public static List<Candidate> of(RuleText rule, Goal goal) {
        try {
            rule.elements().forEach(Candidate::requireKnown);
            return rule.conclusions().stream()
                    .filter(made -> made.type().equals(goal.type().getSimpleName()))
                    .flatMap(made -> of(rule, made, goal).stream())
                    .toList();
        } catch (UnknownWordException refusal) {
            return List.of();
        }
    }

    private static void requireKnown(BaseDescr element) {
        switch (element) {
            case ForallDescr ignored -> throw new UnknownWordException("forall", "this is no condition of rules");
            case ConditionalElementDescr brackets -> brackets.getDescrs().forEach(Candidate::requireKnown);
            case PatternDescr pattern
            when pattern.getSource() == null -> pattern.getDescrs().forEach(Candidate::condition);
            default -> throw new UnknownWordException("", "this is no condition of rules");
        }
    }

    private static Optional<Candidate> of(RuleText rule, ConclusionCall made, Goal goal) {
        Candidate candidate = new Candidate(rule, new TreeMap<>());
        return Optional.of(candidate)
                .filter(one -> goal.demands().stream().allMatch(demand -> one.mayMeet(demand, made)));
    }

    private boolean mayMeet(GoalConstraint demand, ConclusionCall made) {
        ConclusionCall.Value value = made.values().get(demand.path().getFirst());
        if (value == null || value.literal() != null) {
            return value != null && demand.test().test(value.literal());
        }
        List<BaseDescr> elements = rule.elements();
        for (int i = 0; i < elements.size(); i++) {
            Bound bound = bound(elements.get(i), value, demand);
            if (bound != null) {
                demands.computeIfAbsent(i, key -> new ArrayList<>()).add(bound);
                return isAllowed((PatternDescr) elements.get(i), bound);
            }
        }
        return true; // each side of an 'or' binds it: nothing is demanded of these
    }

    private static @Nullable Bound bound(BaseDescr element, ConclusionCall.Value value, GoalConstraint demand) {
        if (!(element instanceof PatternDescr pattern)) {
            return null;
        }
        String name = value.path().getFirst();
        List<String> path = new ArrayList<>(value.path().subList(1, value.path().size()));
        path.addAll(demand.path().subList(1, demand.path().size()));
        if (name.equals(pattern.getIdentifier())) {
            return new Bound(demand, path, pattern);
        }
        for (BaseDescr part : pattern.getDescrs()) {
            Condition condition = condition(part);
            if (name.equals(condition.name())) {
                path.addAll(0, List.of(Expressions.print(condition.expression()).split("\\.", -1)));
                return new Bound(demand, path, part);
            }
        }
        return null;
    }

    static Condition condition(BaseDescr part) {
        if (part instanceof ExprConstraintDescr condition) {
            return Condition.parse(condition.getExpression());
        }
        throw new UnknownWordException("", "this is no condition on a field");
    }

    /** The texts that a pattern allows, for each field that it compares with texts. */
    static Map<String, Set<String>> wanted(PatternDescr pattern) {
        return ConclusionNeed.wanted(
                pattern.getDescrs().stream().map(Candidate::condition).toList());
    }

    private static boolean isAllowed(PatternDescr pattern, Bound bound) {
        Set<String> wanted =
                bound.path().size() == 1 ? wanted(pattern).get(bound.path().getFirst()) : null;
        return wanted == null || wanted.stream().anyMatch(bound.demand().test());
    }
}
