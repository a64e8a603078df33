package dev.blotter.cli;

import dev.blotter.codes.Problem;
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
        List<Problem> problems = FolderCheck.check(rules.folder(), Folders.cache(), rules.trust());
        ProblemText text = new ProblemText(terminal, rules.folder());
        problems.stream().filter(Problem::isError).forEach(problem -> terminal.print(text.of(problem)));
        problems.stream().filter(problem -> !problem.isError()).forEach(problem -> terminal.print(text.of(problem)));
        long errors = problems.stream().filter(Problem::isError).count();
        terminal.say(summary(errors, problems.size() - errors));
        return errors == 0 ? Main.DONE : Main.FAILED;
    }

    private static String summary(long errors, long warnings) {
        String warned = warnings == 0 ? "" : warnings + (warnings == 1 ? " warning" : " warnings");
        if (errors == 0) {
            return "The rules are in order" + (warned.isEmpty() ? "." : ", with " + warned + ".");
        }
        return errors + (errors == 1 ? " error" : " errors") + (warned.isEmpty() ? "" : ", " + warned);
    }
}
