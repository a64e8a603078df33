package dev.blotter.cli.option;

import dev.blotter.batch.DryRun;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.index.BlotterIndex;
import dev.blotter.rules.folder.Cache;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.change.DiffReport;
import picocli.CommandLine.Mixin;

/** A command that judges the documents of an index. */
public abstract class JudgingCommand extends TerminalCommand {
    @Mixin
    protected final IndexOption index = new IndexOption();

    @Mixin
    protected final JudgingOptions rules = new JudgingOptions(index);

    /** Where is kept what a change of rules would do. */
    protected final DryRun.Store dryRuns() {
        return new DryRun.Store(Cache.ofThisBuild(DryRun.class, PipelineOptions.cache()), rules.trust());
    }

    /** Keeps what a comparison found for {@code retag}, when it looked at all documents. */
    protected final void keep(Diff diff, DiffReport report, BlotterIndex open) {
        if (report.documents() == open.countJudged()) {
            diff.dryRun().ifPresent(found -> dryRuns().keep(found, open));
        }
    }
}
