package dev.blotter.rules.explain;

import dev.blotter.finding.Conclusion;
import dev.blotter.rules.explain.JustifiedConclusion.Ground;
import dev.blotter.rules.language.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.model.Condition;
import org.drools.model.Rule;

/**
 * Finds the facts for which the {@code exists} of rules held. The engine does not keep them, so it is asked once
 * more, by rules in which each {@code exists} is a pattern like others.
 */
public final class Witnesses {
    /** In a longer document a rule with two {@code exists} has millions of pairs to go through. */
    private static final int MOST_FACTS = 3_000;

    private final Trial trial = new Trial();
    private final Set<String> tried = new HashSet<>();

    /**
     * @param compiled gives a rule by its name
     * @param facts those of the document
     */
    public Witnesses(List<JustifiedConclusion> reasons, Function<String, Rule> compiled, List<Object> facts) {
        if (facts.size() <= MOST_FACTS) {
            reasons.stream()
                    .flatMap(reason -> reason.grounds().stream())
                    .map(ground -> ground.rule().name())
                    .filter(tried::add)
                    .forEach(name -> add(name, (Condition) compiled.apply(name).getView()));
        }
        Stream<Conclusion> conclusions = reasons.stream().map(JustifiedConclusion::conclusion);
        trial.run(Stream.concat(facts.stream(), conclusions).toList());
    }

    private void add(String name, Condition leftSide) {
        List<Condition> conditions = Element.flat(leftSide).toList();
        if (conditions.stream().anyMatch(condition -> condition.getType() == Condition.Type.EXISTS)) {
            trial.add(name, name, conditions.stream().flatMap(Witnesses::opened).toList());
        }
    }

    private static Stream<Condition> opened(Condition condition) {
        return condition.getType() == Condition.Type.EXISTS
                ? condition.getSubConditions().stream().flatMap(Element::flat)
                : Stream.of(condition);
    }

    /** Reasons with the first such facts among the others, in the order of the conditions. */
    public List<JustifiedConclusion> in(List<JustifiedConclusion> reasons) {
        return reasons.stream()
                .map(reason -> new JustifiedConclusion(
                        reason.conclusion(),
                        reason.grounds().stream().map(this::in).toList()))
                .toList();
    }

    private Ground in(Ground ground) {
        return trial.of(ground.rule().name()).ways().stream()
                .filter(way -> holds(way, ground.held()))
                .findFirst()
                .map(way -> new Ground(ground.rule(), way))
                .orElse(ground);
    }

    /** Whether facts are among others in their order. */
    private static boolean holds(List<MatchedFact> way, List<MatchedFact> held) {
        List<Object> left = new ArrayList<>(held.stream().map(MatchedFact::fact).toList());
        for (MatchedFact one : way) {
            if (!left.isEmpty() && left.getFirst().equals(one.fact())) {
                left.removeFirst();
            }
        }
        return left.isEmpty();
    }
}
