package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.Expression;
import dev.blotter.rules.engine.Prospect;
import dev.blotter.rules.explain.Candidate.Bound;
import dev.blotter.rules.language.Element;
import dev.blotter.rules.language.Parts;
import dev.blotter.rules.language.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.patterns.PatternImpl;
import org.jspecify.annotations.Nullable;

/** Cuts the left side of a rule into ever longer beginnings. */
final class Cuts {
    private final Candidate candidate;

    /**
     * A part of a condition of a left side, with all parts of it before.
     *
     * @param text the part as the rule writes it
     * @param line the line of its file, from 1
     * @param words the same for a person
     * @param expression what it compares, when it stands between the commas of a pattern
     * @param conditions what stands for this and the parts before it
     */
    record Step(
            String text, int line, String words, @Nullable Expression expression, List<Condition> conditions) {}

    Cuts(Candidate candidate) {
        this.candidate = candidate;
    }

    /** The first elements, as the engine has them. */
    List<Condition> beginning(int elements) {
        return IntStream.range(0, elements)
                .boxed()
                .flatMap(number -> whole(number).stream())
                .toList();
    }

    private List<Condition> whole(int number) {
        List<Condition> compiled = candidate.elements().get(number).compiled();
        List<Bound> demands = demands(number);
        return demands.isEmpty()
                ? compiled
                : List.of(pattern((PatternImpl<?>) compiled.getFirst(), demands, Integer.MAX_VALUE));
    }

    private List<Bound> demands(int number) {
        return candidate.demands().getOrDefault(number, List.of());
    }

    /** How many parts an element has that can fail by themselves; what a {@code not} forbids is one. */
    int weight(int number) {
        return Math.max(1, steps(number).size());
    }

    /**
     * The parts of an element that must hold one after the other: demands, the conditions of a pattern, the
     * patterns in an {@code exists}. For a {@code not} the one step is what it forbids. None for what
     * can only be asked whole.
     */
    List<Step> steps(int number) {
        Element element = candidate.elements().get(number);
        return switch (element.text()) {
            case PatternDescr pattern when pattern.getSource() != null -> accumulated(element);
            case PatternDescr pattern -> parts(pattern, element.compiled().getFirst(), demands(number));
            case ExistsDescr exists -> inBrackets(exists, element.inner());
            case NotDescr not -> List.of(step(not, element.inner()));
            default -> List.of();
        };
    }

    private List<Step> accumulated(Element element) {
        return IntStream.rangeClosed(1, element.compiled().size())
                .mapToObj(to -> step(element.text(), element.compiled().subList(0, to)))
                .toList();
    }

    private List<Step> inBrackets(ExistsDescr exists, List<Condition> inner) {
        List<? extends BaseDescr> texts = flat(exists).toList();
        if (texts.size() != inner.size()) {
            return List.of();
        } else if (texts.size() == 1 && texts.getFirst() instanceof PatternDescr pattern) {
            return parts(pattern, inner.getFirst(), List.of());
        }
        return IntStream.range(0, texts.size())
                .mapToObj(i -> step(texts.get(i), inner.subList(0, i + 1)))
                .toList();
    }

    private static Stream<? extends BaseDescr> flat(ConditionalElementDescr element) {
        return element.getDescrs().stream().flatMap(part -> part instanceof AndDescr and ? flat(and) : Stream.of(part));
    }

    private List<Step> parts(PatternDescr text, Condition compiled, List<Bound> demands) {
        List<? extends BaseDescr> texts = text.getDescrs().stream()
                .filter(part -> Candidate.condition(part).name() == null)
                .toList();
        if (!(compiled instanceof PatternImpl<?> pattern)
                || Prospect.constraints(pattern).size() != texts.size()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            Bound bound = demands.get(i);
            steps.add(new Step(
                    candidate.rule().text(bound.text()),
                    candidate.rule().line(bound.text()),
                    ConditionText.a(text) + " whose "
                            + String.join(" of ", bound.path().reversed()) + " is “"
                            + bound.demand().value() + "”",
                    null,
                    List.of(pattern(pattern, demands.subList(0, i + 1), 0))));
        }
        for (int i = 0; i < texts.size(); i++) {
            Expression compared = Candidate.condition(texts.get(i)).expression();
            steps.add(new Step(
                    candidate.rule().text(texts.get(i)),
                    candidate.rule().line(texts.get(i)),
                    ConditionText.a(text) + " whose " + ConditionText.of(compared),
                    compared,
                    List.of(pattern(pattern, demands, i + 1))));
        }
        return steps;
    }

    private Step step(BaseDescr text, List<Condition> conditions) {
        RuleText rule = candidate.rule();
        return new Step(rule.text(text), rule.line(text), ConditionText.of(text), null, conditions);
    }

    /** A pattern with demands and with its first constraints only. */
    private static <T> PatternImpl<T> pattern(PatternImpl<T> whole, List<Bound> demands, int most) {
        List<Constraint> kept = new ArrayList<>();
        demands.forEach(bound -> kept.add(constraint(whole, bound)));
        Prospect.constraints(whole).stream().limit(most).forEach(kept::add);
        return new PatternImpl<>(
                whole.getPatternVariable(), new MultipleConstraints(kept), List.copyOf(whole.getBindings()));
    }

    private static <T> Constraint constraint(PatternImpl<T> pattern, Bound bound) {
        String name = String.join(".", bound.path()) + " is " + bound.demand().value();
        return new SingleConstraint1<>(
                name,
                pattern.getPatternVariable(),
                fact -> bound.demand().test().test(Parts.of(fact, bound.path())));
    }
}
