package dev.blotter.rules.explain;

import java.util.List;

/**
 * What the rules concluded of one document, and why.
 *
 * @param reasons the conclusions that stand, in the order of a verdict
 * @param suppressed what must not be used; first that which cost a conclusion, in the order of the document
 */
public record Explanation(List<JustifiedConclusion> reasons, List<Suppression> suppressed) {
    public Explanation {
        reasons = List.copyOf(reasons);
        suppressed = List.copyOf(suppressed);
    }
}
