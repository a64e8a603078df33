package dev.blotter.cli;

import dev.blotter.Pipeline;
import dev.blotter.workbench.ExampleReport;
import dev.blotter.workbench.ExampleRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code blotter rules test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run the examples beside the rules. Exit code 1 when one fails.")
final class RulesTestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    RulesTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Pipeline pipeline = rules.open();
        ExampleReport report = new ExampleRun(pipeline::tag, pipeline::judge)
                .run(rules.folder(), pipeline.rules().rules());
        report.problems().forEach(problem -> terminal.print(RulesCommand.line(problem)));
        report.failures().forEach(failure -> terminal.print(Terminal.clean(failure.toString())));
        terminal.say(report.passed() + " passed, " + report.failures().size() + " failed, " + report.gaps()
                + (report.gaps() == 1 ? " known gap" : " known gaps"));
        return report.isGood() ? Main.DONE : Main.FAILED;
    }
}
