package dev.blotter.rules.explain;

import dev.blotter.finding.Conclusion;
import java.util.List;

/**
 * A conclusion with all that justifies it.
 *
 * @param grounds one for each rule and each set of facts, in the order of the rules
 */
public record JustifiedConclusion(Conclusion conclusion, List<Ground> grounds) {
    public JustifiedConclusion {
        grounds = List.copyOf(grounds);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("a conclusion needs the rule that made it: " + conclusion);
        }
    }
}
