package dev.blotter.cli.corpus;

import dev.blotter.batch.RejudgeRun;
import dev.blotter.cli.option.JudgingCommand;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.InterruptHandler;
import dev.blotter.cli.output.ProgressLine;
import dev.blotter.cli.output.UserException;
import dev.blotter.cli.rules.DiffOptions;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.change.Retag;
import java.time.Clock;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "retag",
        description = "Apply changed rules to an index without reading files again. Safe to stop, and to run again.")
public final class RetagCommand extends JudgingCommand {
    @Option(names = "--dry-run", description = "Only show what would change, as rules diff does.")
    private boolean dryRun;

    @Option(names = "--undo", description = "Give entries back the tags that they had before the last rules came.")
    private boolean undo;

    @Mixin
    private final DiffOptions options = new DiffOptions();

    @Override
    public Integer call() {
        if (dryRun && undo) {
            throw new UserException("--dry-run does not go with --undo; leave one of them out");
        }
        return dryRun ? compare() : change();
    }

    private int compare() {
        try (BlotterIndex open = index.open()) {
            Diff diff = Diff.ofStored(open, rules.open());
            options.run(diff, terminal, rules.folder());
            return Notices.failures(terminal, diff.failed());
        }
    }

    private int change() {
        try (IndexSession session =
                IndexSession.open(index.folder(), Lineage.of(FraudTypes.load(rules.folder())), Clock.systemUTC())) {
            Retag retag = new Retag(session);
            try (InterruptHandler stopping = new InterruptHandler(terminal, retag::stop)) {
                stopping.begin();
                terminal.say(undo ? undo(retag) : retag(retag));
                return Notices.failures(terminal, retag.failed());
            }
        }
    }

    private String retag(Retag retag) {
        try (ProgressLine progress = options.progress(terminal)) {
            RejudgeRun.Report report = retag.run(rules.unloaded(), options.workers(), progress);
            return report.entries() == 0
                    ? "Nothing to do: these rules have judged all of the index."
                    : Numeral.of(report.entries(), "document") + " now by these rules, " + Numeral.of(report.changed())
                            + " of them changed. Back again: blotter retag --undo";
        }
    }

    private static String undo(Retag retag) {
        OptionalInt entries = retag.undo();
        return entries.isEmpty()
                ? "Nothing to undo: no rules have come to this index since, or they were taken back."
                : Numeral.of(entries.getAsInt(), "document")
                        + " as before the last rules. To apply them again: blotter retag";
    }
}
