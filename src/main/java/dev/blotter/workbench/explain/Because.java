package dev.blotter.workbench.explain;

import dev.blotter.rules.text.RuleInfo;
import java.util.List;

/** A rule, and the facts from which it concluded something. */
public record Because(RuleInfo rule, List<Seen> facts) {
    public Because {
        facts = List.copyOf(facts);
    }
}
