package dev.blotter.rules.language;

import dev.blotter.codes.Problem;
import dev.blotter.rules.text.Position;
import dev.blotter.rules.text.RuleInfo;
import java.util.List;

/**
 * A rule that passed the check.
 *
 * @param at where it begins in its file
 * @param text the rule as the compiler is to see it, with as many lines as in the file
 * @param reads the facts and conclusions that its conditions can match
 */
public record CheckedRule(
        RuleInfo info,
        Position at,
        String text,
        List<FactPattern> reads,
        List<ConclusionNeed> needs,
        List<ConclusionPattern> made) {
    public Problem error(Position where, String message) {
        return Problem.error(info.file(), where.line(), where.column(), message);
    }

    Problem warning(Position where, String message) {
        return Problem.warning(info.file(), where.line(), where.column(), message);
    }
}
