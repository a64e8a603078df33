package dev.blotter.cli;

import dev.blotter.Pipeline;
import dev.blotter.codes.Problem;
import dev.blotter.index.BlotterIndex;
import dev.blotter.workbench.ExampleReport;
import dev.blotter.workbench.ExampleRun;
import dev.blotter.workbench.NeedlessOverrides;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter rules test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Run the examples beside the rules. Exit code 1 when one fails.",
            "With --overrides, say instead which rows of overrides.csv change nothing any more."
        })
final class RulesTestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(
            names = "--overrides",
            description = "Judge each document of overrides.csv without its corrections, from the index, and list"
                    + " those that are needless. Exit code 1 when any is.")
    private boolean overrides;

    RulesTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Pipeline pipeline = rules.open();
        return overrides ? overrides(pipeline) : examples(pipeline);
    }

    private int overrides(Pipeline pipeline) {
        try (BlotterIndex open = index.open()) {
            List<Problem> needless = new NeedlessOverrides(pipeline, open).find();
            needless.forEach(problem -> terminal.print(Terminal.clean(problem.toString())));
            terminal.say(needless.size() + " of " + pipeline.corrections().all().size() + " corrections are needless");
            return needless.isEmpty() ? Main.DONE : Main.FAILED;
        }
    }

    private int examples(Pipeline pipeline) {
        ExampleReport report = new ExampleRun(pipeline::tag, pipeline::judge)
                .run(rules.folder(), pipeline.rules().rules());
        report.problems().forEach(problem -> terminal.print(RulesCommand.line(problem)));
        report.failures().forEach(failure -> terminal.print(Terminal.clean(failure.toString())));
        terminal.say(report.passed() + " passed, " + report.failures().size() + " failed, " + report.gaps()
                + (report.gaps() == 1 ? " known gap" : " known gaps"));
        return report.isGood() ? Main.DONE : Main.FAILED;
    }
}
