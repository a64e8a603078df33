package dev.blotter.rules.explain;

import dev.blotter.rules.text.RuleInfo;
import java.util.List;

/**
 * What a rule reached a conclusion from.
 *
 * @param held what its conditions matched, in their order, and of what only had to exist the first; conditions that ask
 *     for the lack of something match nothing
 */
public record Ground(RuleInfo rule, List<MatchedFact> held) {
    public Ground {
        held = List.copyOf(held);
    }
}
