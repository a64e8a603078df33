package dev.blotter.workbench.explain;

import dev.blotter.rules.text.RuleInfo;
import java.util.List;

/** A rule, and the facts from which it concluded something. */
public record RuleGrounds(RuleInfo rule, List<FactDescription> facts) {}
