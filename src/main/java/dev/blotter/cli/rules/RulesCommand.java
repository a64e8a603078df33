package dev.blotter.cli.rules;

import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.codes.Problem;
import dev.blotter.codes.Problem.Severity;
import picocli.CommandLine.Command;

@Command(
        name = "rules",
        description = "Check, test, count, list, question and learn rules, and say what a change of them does.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesListCommand.class,
            RulesWhyCommand.class,
            RulesWhyNotCommand.class,
            RulesActsCommand.class,
            RulesStatsCommand.class,
            RulesLearnCommand.class,
            RulesDiffCommand.class,
            RulesWatchCommand.class
        })
public final class RulesCommand extends TerminalCommand {
    /** A problem on its line: {@code [warning: ]file:line:col: message}. */
    static String line(Problem problem) {
        return Terminal.clean(problem.severity() == Severity.WARNING ? "warning: " + problem : problem.toString());
    }

    @Override
    public Integer call() {
        throw noSubcommand(
                "say what to do with the rules: check, test, list, why, why-not, acts, stats, learn, diff or watch");
    }
}
