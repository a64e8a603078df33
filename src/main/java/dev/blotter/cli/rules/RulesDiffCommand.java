package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.JudgingCommand;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.UserException;
import dev.blotter.index.BlotterIndex;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.change.DiffReport;
import dev.blotter.workbench.change.RuleFolders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = {
            "Say what a change of rules does to the documents of an index: for each tag those that gain it (+), lose it (-)"
                    + " or have other figures (~), each with sentence and rules.",
            "Without OLD and NEW, compares the index with the rule folder as it is, and keeps what comes out for retag."
        })
public final class RulesDiffCommand extends JudgingCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "OLD",
            description =
                    "A rule folder, or a revision of it in git, such as HEAD; else the entries as the index has them.")
    private @Nullable String old;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "The same; else the rule folder as it is.")
    private @Nullable String changed;

    @Mixin
    private final DiffOptions options = new DiffOptions();

    @Option(names = "--exit-code", description = "Exit with 1 when something changed, as git does.")
    private boolean exitCode;

    @Override
    public Integer call() {
        try (BlotterIndex open = index.open()) {
            return UserException.unlessRefused(
                    "",
                    () -> changed == null
                            ? compare(open, rules.folder())
                            : folders().with(changed, folder -> compare(open, folder)));
        }
    }

    private RuleFolders folders() {
        return new RuleFolders(rules.folder());
    }

    private int compare(BlotterIndex open, Path folder) {
        Pipeline now = rules.open(folder);
        Diff diff = old == null
                ? Diff.ofStored(open, now)
                : folders().with(old, before -> Diff.between(open, rules.open(before), now, now.changeSince(before)));
        DiffReport report = options.run(diff, terminal, folder);
        int code = Notices.failures(terminal, diff.failed());
        return exitCode && report.changed() > 0 ? ExitCode.FAILED : code;
    }
}
