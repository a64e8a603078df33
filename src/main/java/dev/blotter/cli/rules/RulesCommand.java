package dev.blotter.cli.rules;

import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.Problem;
import dev.blotter.codes.Problem.Severity;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code blotter rules}. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Check, test, count, list, question, begin and learn rules, and say what a change of them does.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesListCommand.class,
            RulesWhyCommand.class,
            RulesWhyNotCommand.class,
            RulesStatsCommand.class,
            RulesNewCommand.class,
            RulesLearnCommand.class,
            RulesDiffCommand.class,
            RulesWatchCommand.class
        })
public final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A problem on its line: {@code [warning: ]file:line:col: message}. */
    static String line(Problem problem) {
        return Terminal.clean(problem.severity() == Severity.WARNING ? "warning: " + problem : problem.toString());
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "say what to do with the rules: check, test, list, why, why-not, stats, new, learn, diff or watch");
    }
}
