package dev.blotter.rules.explain;

import dev.blotter.finding.Conclusion;
import dev.blotter.rules.text.RuleInfo;
import java.util.List;

/**
 * A conclusion with all that justifies it.
 *
 * @param grounds one for each rule and each set of facts, in the order of the rules
 */
public record JustifiedConclusion(Conclusion conclusion, List<Ground> grounds) {
    /**
     * What a rule reached a conclusion from.
     *
     * @param held what its conditions matched, in their order, and of what only had to exist the first; conditions that ask
     *     for the lack of something match nothing
     */
    public record Ground(RuleInfo rule, List<MatchedFact> held) {}

    public JustifiedConclusion {
        grounds = List.copyOf(grounds);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("a conclusion needs the rule that made it: " + conclusion);
        }
    }
}
