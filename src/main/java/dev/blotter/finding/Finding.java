package dev.blotter.finding;

import java.util.List;

/** A conclusion that stood when all rules had spoken, with the names of those that reached it, sorted. */
public record Finding(Conclusion conclusion, List<String> rules) {
    public Finding {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a finding needs the rule that made it: " + conclusion);
        }
    }
}
