package dev.blotter.rules.explain;

import dev.blotter.rules.explain.JustifiedConclusion.Ground;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the rules concluded of one document, in the order of a verdict, and what exclusions cost. */
public record Explanation(List<JustifiedConclusion> reasons, List<Suppression> suppressed) {
    /**
     * Exclusions, and what they cost.
     *
     * @param because the exclusions that work together: of one annotation, else of one sentence, else of one rule
     * @param gone the conclusions that would stand without them, each with what would justify it; empty for an
     *     exclusion without which the rules would say the same
     */
    public record Suppression(List<JustifiedConclusion> because, List<JustifiedConclusion> gone) {}

    Explanation map(UnaryOperator<Ground> change) {
        return new Explanation(
                map(reasons, change),
                suppressed.stream()
                        .map(group -> new Suppression(map(group.because(), change), map(group.gone(), change)))
                        .toList());
    }

    private static List<JustifiedConclusion> map(List<JustifiedConclusion> reasons, UnaryOperator<Ground> change) {
        return reasons.stream()
                .map(reason -> new JustifiedConclusion(
                        reason.conclusion(),
                        reason.grounds().stream().map(change).toList()))
                .toList();
    }
}
