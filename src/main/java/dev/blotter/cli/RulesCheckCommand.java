package dev.blotter.cli;

import dev.blotter.codes.Problem;
import dev.blotter.codes.Problem.Severity;
import dev.blotter.workbench.FolderCheck;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code blotter rules check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Say what is wrong in the rule folder, each as file:line:col: message. Exit code 1 when anything is.")
final class RulesCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    RulesCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Problem> problems = FolderCheck.check(rules.folder());
        problems.forEach(problem -> terminal.print(RulesCommand.line(problem)));
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        terminal.say(errors == 0 ? "The rules are in order." : errors + (errors == 1 ? " error" : " errors"));
        return errors == 0 ? Main.DONE : Main.FAILED;
    }
}
