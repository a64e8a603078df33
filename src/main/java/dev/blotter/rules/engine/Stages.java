package dev.blotter.rules.engine;

import dev.blotter.rules.engine.Questions.Question;
import dev.blotter.rules.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;
import org.drools.model.view.BindViewItem1;
import org.jspecify.annotations.Nullable;

/**
 * The compiled conditions of a rule as stages of a search. They ask for less than the rule does: what
 * further conclusions may change is left out, and what stages know nothing of.
 */
final class Stages {
    private final Questions questions;
    private final boolean onFacts;
    private final List<Stage> stages = new ArrayList<>();
    private final Map<Variable<?>, Integer> known = new HashMap<>();
    private int places;

    private Stages(Questions questions, boolean onFacts) {
        this.questions = questions;
        this.onFacts = onFacts;
    }

    static Stages of(Rule rule, Questions questions) {
        return of(rule, new Stages(questions, false));
    }

    /** The stages without those that ask for conclusions. */
    static Stages onFacts(Rule rule, Questions questions) {
        return of(rule, new Stages(questions, true));
    }

    private static Stages of(Rule rule, Stages read) {
        read.read((Condition) rule.getView(), read.stages, false);
        return read;
    }

    List<Stage> stages() {
        return stages;
    }

    int places() {
        return places;
    }

    /** Thrown where something must not be left out, and can't be asked. */
    private static final class Unsure extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @param whole whether nothing may be left out, since the condition is that it does not hold */
    private void read(Condition condition, List<Stage> to, boolean whole) {
        switch (condition) {
            case PatternImpl<?> pattern when isPlain(pattern) -> readPattern(pattern, to, whole);
            case ExistentialPatternImpl one
            when one.getType() == Condition.Type.EXISTS -> to.add(group(one, true, whole));
            case ExistentialPatternImpl none when none.getType() == Condition.Type.NOT -> readNot(none, to, whole);
            case CompositePatterns all
            when all.getType() == Condition.Type.AND -> all.getSubConditions().forEach(part -> read(part, to, whole));
            case CompositePatterns any when any.getType() == Condition.Type.OR -> to.add(either(any, whole));
            case Condition other when other.getType() == Condition.Type.CONSEQUENCE -> {}
            default -> leaveOut(whole);
        }
    }

    private void readPattern(PatternImpl<?> pattern, List<Stage> to, boolean whole) {
        boolean ofConclusion =
                Vocabulary.CONCLUSIONS.contains(pattern.getPatternVariable().getType());
        if (ofConclusion) {
            leaveOut(whole);
        }
        if (!ofConclusion || !onFacts) {
            to.add(found(pattern, whole));
        }
    }

    private static void leaveOut(boolean whole) {
        if (whole) {
            throw new Unsure();
        }
    }

    private void readNot(ExistentialPatternImpl none, List<Stage> to, boolean whole) {
        Set<Variable<?>> before = new HashSet<>(known.keySet());
        try {
            to.add(group(none, false, true));
        } catch (Unsure e) {
            leaveOut(whole);
        }
        known.keySet().retainAll(before);
    }

    private Stage group(Condition inner, boolean wanted, boolean whole) {
        List<Stage> group = new ArrayList<>();
        inner.getSubConditions().forEach(part -> read(part, group, whole));
        return new Stage.Group(group, wanted);
    }

    /** What only one side binds is not known behind it. */
    private Stage either(CompositePatterns any, boolean whole) {
        Set<Variable<?>> before = new HashSet<>(known.keySet());
        List<Stage> sides = new ArrayList<>();
        for (Condition side : any.getSubConditions()) {
            List<Stage> group = new ArrayList<>();
            read(side, group, whole);
            sides.add(new Stage.Group(group, true));
        }
        known.keySet().retainAll(before);
        return new Stage.Either(sides);
    }

    private static boolean isPlain(PatternImpl<?> pattern) {
        Variable<?> fact = pattern.getPatternVariable();
        return pattern.getType() == Condition.Type.PATTERN
                && !(fact instanceof Declaration<?> declared && declared.getSource() != null)
                && (Vocabulary.FACTS.contains(fact.getType()) || Vocabulary.CONCLUSIONS.contains(fact.getType()));
    }

    private Stage found(PatternImpl<?> pattern, boolean whole) {
        Variable<?> fact = pattern.getPatternVariable();
        int place = place(fact);
        List<SingleConstraint> own = new ArrayList<>();
        List<SingleConstraint> shared = new ArrayList<>();
        for (Constraint constraint : Prospect.constraints(pattern)) {
            if (constraint instanceof SingleConstraint single && knows(single)) {
                (Set.of(single.getVariables()).equals(Set.of(fact)) ? own : shared).add(single);
            } else {
                leaveOut(whole);
            }
        }
        Question question = questions.of(fact.getType(), own);
        return new Stage.Found(
                question, place, shared.stream().map(this::test).toList(), parts(pattern), common(question, shared));
    }

    private boolean knows(SingleConstraint condition) {
        Variable<?>[] of = condition.getVariables();
        return of.length >= 1
                && of.length <= 3
                && Stream.of(of).allMatch(known::containsKey)
                && Stream.of(of).distinct().count() == of.length;
    }

    private Check test(SingleConstraint condition) {
        return Check.of(
                condition,
                Stream.of(condition.getVariables()).mapToInt(this::place).toArray());
    }

    @SuppressWarnings("unchecked")
    private List<Stage.Part> parts(PatternImpl<?> pattern) {
        List<Stage.Part> parts = new ArrayList<>();
        for (Binding binding : pattern.getBindings()) {
            if (binding instanceof BindViewItem1<?> one
                    && one.getInputVariable().equals(pattern.getPatternVariable())) {
                parts.add(new Stage.Part(place(one.getBoundVariable()), Check.part(one.getBindingFunction())));
            }
        }
        return parts;
    }

    private Stage.@Nullable Common common(Question question, List<SingleConstraint> shared) {
        for (SingleConstraint condition : shared) {
            Link link = Link.of(condition);
            if (link != null) {
                return new Stage.Common(
                        questions.sorting(question, condition.getExprId(), link.part()),
                        place(condition.getVariables()[1]),
                        link.other());
            }
        }
        return null;
    }

    private int place(Variable<?> variable) {
        return known.computeIfAbsent(variable, key -> places++);
    }
}
