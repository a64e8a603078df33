package dev.blotter.rules.explain;

import dev.blotter.rules.text.UnknownWordException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds how far rules came on a document: ever more conditions of each are tried, and then, behind those that are met
 * together, ever more parts of the one that is not.
 */
public final class NearMisses {
    /** A near miss, and whether the facts that the wish makes demands on were found. */
    private record Placed(NearMiss miss, boolean metDemands) {}

    private static final Comparator<Placed> NEAREST_FIRST = Comparator.comparing(
                    Placed::metDemands, Comparator.reverseOrder())
            .thenComparing(placed -> placed.miss.met(), Comparator.reverseOrder())
            .thenComparingInt(placed -> placed.miss.all());

    private NearMisses() {}

    /** How far each of the candidates came, the nearest first. */
    public static List<NearMiss> find(List<Candidate> candidates, List<Object> facts) {
        ConditionMatcher matcher = new ConditionMatcher(facts);
        return candidates.stream()
                .flatMap(candidate -> placed(candidate, matcher))
                .sorted(NEAREST_FIRST)
                .map(Placed::miss)
                .toList();
    }

    private static Stream<Placed> placed(Candidate candidate, ConditionMatcher matcher) {
        try {
            PrefixWalk walk = new PrefixWalk(candidate, matcher);
            return Stream.of(new Placed(walk.end(), walk.hasMetDemands()));
        } catch (UnknownWordException e) {
            return Stream.empty(); // a trusted rule may hold more than the vocabulary
        }
    }
}
