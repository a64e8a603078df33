package dev.blotter.cli.rules;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Numeral;
import dev.blotter.cli.output.ProblemText;
import dev.blotter.cli.output.ResultFormat;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.Problem;
import dev.blotter.workbench.check.FolderCheck;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter rules check}. */
@Command(
        name = "check",
        description =
                "Say what is wrong in the rule folder, each as file:line:col: message. Exit code 1 when anything is.")
public final class RulesCheckCommand extends TerminalCommand {
    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(
            names = "--format",
            paramLabel = "text|sarif|junit",
            description =
                    "How to print what is wrong: sarif for code hosts, junit for build servers (text unless given).")
    private ResultFormat format = ResultFormat.TEXT;

    @Override
    public Integer call() {
        if (format == ResultFormat.JSON) {
            throw new UserException("--format json is not for rules check; use text, sarif or junit");
        }
        List<Problem> problems = FolderCheck.check(rules.folder(), PipelineOptions.cache(), rules.trust());
        print(problems);
        long errors = problems.stream().filter(Problem::isError).count();
        terminal.say(summary(errors, problems.size() - errors));
        return errors == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<Problem> problems) {
        switch (format) {
            case SARIF -> terminal.print(Sarif.of(rules.folder(), problems, List.of()));
            case JUNIT -> {
                JUnitXml xml = new JUnitXml("rules check");
                problems.forEach(xml::add);
                if (problems.stream().noneMatch(Problem::isError)) {
                    xml.addPassed("the rules are in order");
                }
                terminal.print(xml.toString());
            }
            default -> text(problems);
        }
    }

    private void text(List<Problem> problems) {
        ProblemText text = new ProblemText(terminal, rules.folder());
        problems.stream()
                .sorted(Comparator.comparing(Problem::isError).reversed())
                .forEach(problem -> terminal.print(text.of(problem)));
    }

    private static String summary(long errors, long warnings) {
        String warned = warnings == 0 ? "" : warnings + " " + Numeral.noun(warnings, "warning");
        if (errors == 0) {
            return "The rules are in order" + (warned.isEmpty() ? "." : ", with " + warned + ".");
        }
        return errors + " " + Numeral.noun(errors, "error") + (warned.isEmpty() ? "" : ", " + warned);
    }
}
