package dev.blotter.finding;

import java.util.List;

/**
 * What a rule set concluded of one document.
 *
 * @param ruleSet the hash of the rule folder
 */
public record Verdict(String ruleSet, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }
}
