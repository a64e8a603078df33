package dev.blotter.rules;

import java.util.List;

/**
 * A rule that passed the check.
 *
 * @param offset where it begins in its file
 * @param text the rule as the compiler is to see it, with as many lines as in the file
 */
record CheckedRule(RuleInfo info, Source source, int offset, String text, List<Need> needs, List<Made> made) {
    CheckedRule {
        needs = List.copyOf(needs);
        made = List.copyOf(made);
    }
}
