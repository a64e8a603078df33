package dev.blotter.finding;

import java.util.List;

/** What the rules of a folder, named by its hash, concluded of one document. */
public record Verdict(String ruleSet, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }
}
