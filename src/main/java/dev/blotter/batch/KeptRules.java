package dev.blotter.batch;

import dev.blotter.Pipeline;
import dev.blotter.index.IndexSession;
import dev.blotter.index.ruleset.RuleCopy;
import dev.blotter.rules.folder.FolderZip;
import java.nio.file.Path;

/** The copies of rule folders in an index. */
public final class KeptRules {
    private KeptRules() {}

    /** Keeps a copy of the folder that judges from now on. */
    public static void keep(IndexSession session, Pipeline pipeline) {
        Path folder = pipeline.folder();
        session.keepRuleSet(new RuleCopy(pipeline.ruleSet(), folder, () -> FolderZip.of(folder)));
    }
}
