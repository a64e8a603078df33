package dev.blotter.rules.language;

import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Source;
import java.util.List;

/**
 * A rule that passed the check.
 *
 * @param offset where it begins in its file
 * @param text the rule as the compiler is to see it, with as many lines as in the file
 */
public record CheckedRule(RuleInfo info, Source source, int offset, String text, List<Need> needs, List<Made> made) {
    public CheckedRule {
        needs = List.copyOf(needs);
        made = List.copyOf(made);
    }
}
