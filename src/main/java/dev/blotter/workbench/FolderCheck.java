package dev.blotter.workbench;

import dev.blotter.annotate.Annotator;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Corrections;
import dev.blotter.rules.RuleCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong in a rule folder: in its tables, and in its rules. */
public final class FolderCheck {
    private FolderCheck() {}

    /**
     * Checks a rule folder. Rules are checked against the tables, so a broken table is told first and
     * alone.
     */
    public static List<Problem> check(Path ruleFolder) {
        try {
            FraudTypes types = FraudTypes.load(ruleFolder);
            Annotator annotator = Annotator.load(ruleFolder, types, Regions.builtIn());
            List<Problem> problems = new ArrayList<>(RuleCheck.check(ruleFolder, types, annotator.concepts()));
            problems.addAll(corrections(ruleFolder, types));
            return problems;
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private static List<Problem> corrections(Path ruleFolder, FraudTypes types) {
        try {
            Corrections.load(ruleFolder, types, Regions.builtIn());
            return List.of();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }
}
