package dev.blotter.cli.corpus;

import dev.blotter.Pipeline;
import dev.blotter.batch.DryRun;
import dev.blotter.batch.RejudgeRun;
import dev.blotter.cli.option.Folders;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.JudgingOptions;
import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Failures;
import dev.blotter.cli.output.InterruptHandler;
import dev.blotter.cli.output.ProgressLine;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.cli.rules.DiffOptions;
import dev.blotter.cli.rules.DiffText;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.rules.folder.Cache;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.change.DiffReport;
import dev.blotter.workbench.change.Retag;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter retag}. */
@Command(
        name = "retag",
        mixinStandardHelpOptions = true,
        description = "Apply changed rules to an index without reading files again. Safe to stop, and to run again.")
public final class RetagCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final JudgingOptions rules = new JudgingOptions();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--dry-run", description = "Only show what would change, as rules diff does.")
    private boolean dryRun;

    @Option(names = "--undo", description = "Give entries back the tags that they had before the last rules came.")
    private boolean undo;

    @Mixin
    private final DiffOptions options = new DiffOptions();

    public RetagCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (dryRun && undo) {
            throw new UserException("--dry-run does not go with --undo; leave one of them out");
        }
        return dryRun ? compare() : change();
    }

    private int compare() {
        try (BlotterIndex open = index.open()) {
            Pipeline pipeline = rules.open();
            Diff diff = Diff.ofStored(open, pipeline);
            DiffReport report = options.run(diff, terminal, new DiffText(terminal, types(), Regions.builtIn()));
            if (report.documents() == open.countJudged()) {
                diff.dryRun().ifPresent(found -> dryRuns().keep(found, open));
            }
            return Failures.exitCode(diff.failed(), terminal);
        }
    }

    private DryRun.Store dryRuns() {
        return new DryRun.Store(Cache.ofThisBuild(DryRun.class, Folders.cache()), rules.trust());
    }

    private FraudTypes types() {
        return FraudTypes.load(rules.folder());
    }

    private int change() {
        try (IndexSession session = IndexSession.open(index.toChange(), Lineage.of(types()), Clock.systemUTC())) {
            Retag retag = new Retag(session, dryRuns());
            try (InterruptHandler stopping = new InterruptHandler(terminal, retag::stop)) {
                stopping.begin();
                terminal.say(undo ? undo(retag) : retag(retag));
                return Failures.exitCode(retag.failed(), terminal);
            }
        }
    }

    private String retag(Retag retag) {
        try (ProgressLine progress = options.workers().progress(terminal)) {
            RejudgeRun.Report report =
                    retag.run(rules.unloaded(), options.workers().workers(), progress);
            return report.entries() == 0
                    ? "Nothing to do: these rules have judged all of the index."
                    : documents(report.entries()) + " now by these rules, " + EntryText.number(report.changed())
                            + " of them changed. Back again: blotter retag --undo";
        }
    }

    private static String undo(Retag retag) {
        OptionalInt entries = retag.undo();
        return entries.isEmpty()
                ? "Nothing to undo: no rules have come to this index since, or they were taken back."
                : documents(entries.getAsInt()) + " as before the last rules. To apply them again: blotter retag";
    }

    private static String documents(int number) {
        return EntryText.number(number) + (number == 1 ? " document" : " documents");
    }
}
