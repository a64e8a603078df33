package dev.blotter.rules;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What is wrong with the rules of a folder. */
public final class RuleCheck {
    private RuleCheck() {}

    /**
     * Checks every DRL file of a rule folder, without compiling any.
     *
     * @param concepts the concepts of the term files
     * @return errors and warnings, by file, line and column; a folder without errors can be loaded
     */
    public static List<Problem> check(Path ruleFolder, FraudTypes types, Set<String> concepts) {
        return CheckedFolder.check(ruleFolder, new Vocabulary(types, concepts)).problems();
    }
}
