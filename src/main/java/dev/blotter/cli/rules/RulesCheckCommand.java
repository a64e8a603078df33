package dev.blotter.cli.rules;

import dev.blotter.cli.option.Folders;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.ProblemText;
import dev.blotter.cli.output.ResultFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.Problem;
import dev.blotter.workbench.check.FolderCheck;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter rules check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Say what is wrong in the rule folder, each as file:line:col: message. Exit code 1 when anything is.")
public final class RulesCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(
            names = "--format",
            paramLabel = "text|sarif|junit",
            description =
                    "How to print what is wrong: sarif for code hosts, junit for build servers (text unless given).")
    private ResultFormat format = ResultFormat.TEXT;

    public RulesCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format == ResultFormat.JSON) {
            throw new UserException("--format json is not for rules check; use text, sarif or junit");
        }
        List<Problem> problems = FolderCheck.check(rules.folder(), Folders.cache(), rules.trust());
        print(problems);
        long errors = problems.stream().filter(Problem::isError).count();
        terminal.say(summary(errors, problems.size() - errors));
        return errors == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<Problem> problems) {
        switch (format) {
            case SARIF -> {
                Sarif sarif = new Sarif(rules.folder());
                problems.forEach(sarif::add);
                terminal.print(sarif.toString());
            }
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
        problems.stream().filter(Problem::isError).forEach(problem -> terminal.print(text.of(problem)));
        problems.stream().filter(problem -> !problem.isError()).forEach(problem -> terminal.print(text.of(problem)));
    }

    private static String summary(long errors, long warnings) {
        String warned = warnings == 0 ? "" : warnings + (warnings == 1 ? " warning" : " warnings");
        if (errors == 0) {
            return "The rules are in order" + (warned.isEmpty() ? "." : ", with " + warned + ".");
        }
        return errors + (errors == 1 ? " error" : " errors") + (warned.isEmpty() ? "" : ", " + warned);
    }
}
