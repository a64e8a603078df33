package dev.blotter.rules.explain;

import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.UnknownWordException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a rule came on a document.
 *
 * @param met how many of its conditions are met, the parts of patterns counted one by one
 * @param all how many it has
 * @param unmet the first that is not; null when all are
 * @param attempts the ways in which those before it are met, a few at most
 */
public record NearMiss(
        RuleInfo rule, int met, int all, @Nullable Unmet unmet, List<Attempt> attempts) {
    /** A near miss, and whether the facts that the goal makes demands on were found. */
    private record Placed(NearMiss miss, boolean metDemands) {}

    private static final Comparator<Placed> NEAREST_FIRST = Comparator.comparing(
                    Placed::metDemands, Comparator.reverseOrder())
            .thenComparing(placed -> placed.miss.met(), Comparator.reverseOrder())
            .thenComparingInt(placed -> placed.miss.all());

    /**
     * A condition that is not met.
     *
     * @param text the condition as the rule writes it, of one in a pattern with its type: {@code Act( value <= 20 )}
     * @param line the line of the rule's file, from 1
     * @param forbids whether it fails because there is what must not be
     * @param wanted the texts that the pattern allows, for each field that it compares with texts
     */
    public record Unmet(String text, int line, boolean forbids, Map<String, Set<String>> wanted) {}

    /**
     * A way in which the conditions before are met.
     *
     * @param held what they match
     * @param near what comes closest to the condition, or is what it forbids
     * @param found what the condition asks of that, and what it is: "gap" → 25
     */
    public record Attempt(List<MatchedFact> held, List<MatchedFact> near, Map<String, Object> found) {}

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
