package dev.blotter.finding;

import java.util.List;

/** What the rules of a folder, named by its hash, concluded of one document. */
public record Verdict(String ruleSet, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** A conclusion that stood when all rules had spoken, with the names of those that reached it, sorted. */
    public record Finding(Conclusion conclusion, List<String> rules) {
        public Finding {
            rules = List.copyOf(rules);
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("a finding needs the rule that made it: " + conclusion);
            }
        }
    }
}
