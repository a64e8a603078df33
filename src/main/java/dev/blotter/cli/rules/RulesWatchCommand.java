package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.JudgingCommand;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.index.BlotterIndex;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.change.DiffReport;
import dev.blotter.workbench.change.RuleWatch;
import dev.blotter.workbench.examples.ExampleReport;
import dev.blotter.workbench.examples.ExampleRun;
import java.io.IOException;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "watch",
        description = {
            "Each time that a file of the rules is saved: check them, run the examples, and say what the rules would"
                    + " change in a sample of the index, where there is one. Ctrl-C ends it.",
            "Shows errors alone; for warnings there is: blotter rules check"
        })
public final class RulesWatchCommand extends JudgingCommand {
    private static final int FAILURES = 5;
    private static final int DOCUMENTS = 2;

    @Option(names = "--sample", paramLabel = "N", description = "How many documents to compare (200 unless given).")
    private int sample = 200;

    @Option(names = "--once", description = "Go through it once, and end.")
    private boolean once;

    private @Nullable Pipeline pipeline;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Amount.atLeast(1, "--sample", sample);
        RuleWatch watch = RuleWatch.of(rules.folder());
        round();
        while (!once) {
            SortedSet<String> saved = watch.next();
            terminal.print("\n" + terminal.bold(Terminal.line(String.join(", ", saved))));
            round();
        }
        return ExitCode.DONE;
    }

    private void round() {
        long begin = System.nanoTime();
        try {
            Pipeline now = pipeline == null ? rules.open() : pipeline.renewed();
            pipeline = now;
            test(now);
            compare(now);
        } catch (ProblemsException e) {
            e.problems().forEach(problem -> terminal.print(RulesCommand.line(problem)));
        }
        terminal.print(terminal.dim(String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9)));
        terminal.flush();
    }

    private void test(Pipeline now) {
        ExampleReport report = ExampleRun.run(now);
        report.failures().stream()
                .limit(FAILURES)
                .forEach(failure -> terminal.print(Terminal.clean(failure.toString())));
        terminal.print(RulesTestCommand.summary(report));
    }

    private void compare(Pipeline now) {
        if (!index.isThere()) {
            return;
        }
        try (BlotterIndex open = index.open()) {
            int workers = Runtime.getRuntime().availableProcessors();
            Diff diff = Diff.ofStored(open, now);
            DiffReport report = diff.run(new Diff.Request(workers, DOCUMENTS, sample, 1), (done, of, failed) -> {});
            terminal.print(report.changed() + " of " + report.documents() + " documents of the index would change");
            DiffText text = new DiffText(terminal, FraudTypes.load(rules.folder()));
            report.tags().forEach(total -> terminal.print(text.text(total)));
            Notices.failures(terminal, diff.failed());
        }
    }
}
