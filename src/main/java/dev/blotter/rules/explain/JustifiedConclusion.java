package dev.blotter.rules.explain;

import dev.blotter.finding.Conclusion;
import dev.blotter.rules.text.RuleInfo;
import java.util.List;

/** A conclusion with all that justifies it, in the order of the rules. */
public record JustifiedConclusion(Conclusion conclusion, List<Ground> grounds) {
    /** What the conditions of a rule matched, in their order; of what only had to exist the first. */
    public record Ground(RuleInfo rule, List<MatchedFact> held) {}

    public JustifiedConclusion {
        grounds = List.copyOf(grounds);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("a conclusion needs the rule that made it: " + conclusion);
        }
    }
}
