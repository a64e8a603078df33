package dev.blotter.annotate.sentence;

import dev.blotter.text.Act;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The acts that are kept: two at most for a figure, as a word of many meanings ("received") says little of it. First comes
 * what makes the figure a count or names a sum, then other verbs, then other words.
 *
 * @param counted whether an act makes its figure a count
 */
public record StrongestActs(Predicate<Act> counted) {
    private static final int MOST = 2;

    /** The acts of a sentence without those that are too many, in their order. */
    public List<Act> of(List<Act> acts) {
        if (acts.size() <= MOST) {
            return acts;
        }
        Map<Quantity, List<Act>> kept = acts.stream()
                .collect(Collectors.groupingBy(
                        Act::quantity, Collectors.collectingAndThen(Collectors.toList(), this::strongest)));
        return acts.stream()
                .filter(act -> kept.getOrDefault(act.quantity(), List.of()).contains(act))
                .toList();
    }

    private List<Act> strongest(List<Act> acts) {
        return acts.size() <= MOST
                ? acts
                : acts.stream()
                        .sorted(Comparator.comparingInt(this::rank))
                        .limit(MOST)
                        .toList();
    }

    private int rank(Act act) {
        if (counted.test(act) || act.concept().startsWith("sum.")) {
            return 0;
        }
        return act.trigger() instanceof Term trigger && trigger.sort().equals("verb") ? 1 : 2;
    }
}
