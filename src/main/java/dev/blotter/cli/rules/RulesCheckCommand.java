package dev.blotter.cli.rules;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.ResultFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.workbench.check.FolderCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description =
                "Say what is wrong in the rule folder, each as file:line:col: message. Exit code 1 when anything is.")
public final class RulesCheckCommand extends TerminalCommand {
    private static final String MARGIN = "    ";
    private static final int LEAST = 20;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(
            names = "--format",
            paramLabel = "text|sarif",
            description = "How to print what is wrong: sarif for code hosts (text unless given).")
    private ResultFormat format = ResultFormat.TEXT;

    private final Map<String, List<String>> files = new HashMap<>();

    @Override
    public Integer call() {
        if (format == ResultFormat.JSON) {
            throw new UserException("--format json is not for rules check; use text or sarif");
        }
        List<Problem> problems = FolderCheck.check(rules.folder(), PipelineOptions.cache(), rules.trust());
        print(problems);
        long errors = problems.stream().filter(Problem::isError).count();
        terminal.say(summary(errors, problems.size() - errors));
        return errors == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<Problem> problems) {
        if (format == ResultFormat.SARIF) {
            terminal.print(Sarif.of(rules.folder(), problems, List.of()));
        } else {
            problems.stream()
                    .sorted(Comparator.comparing(Problem::isError).reversed())
                    .forEach(problem -> terminal.print(text(problem)));
        }
    }

    private static String summary(long errors, long warnings) {
        String warned = warnings == 0 ? "" : warnings + " " + Numeral.noun(warnings, "warning");
        if (errors == 0) {
            return "The rules are in order" + (warned.isEmpty() ? "." : ", with " + warned + ".");
        }
        return errors + " " + Numeral.noun(errors, "error") + (warned.isEmpty() ? "" : ", " + warned);
    }

    /** A problem for a person: its place and what is wrong, the line, and below it a mark with what to do. */
    private String text(Problem problem) {
        String place = problem.file() + ":" + problem.line() + ":" + problem.column();
        String kind = problem.isError() ? "" : "warning: ";
        String head = kind + terminal.bold(Terminal.line(place)) + ": " + Terminal.line(problem.fault());
        String line = line(problem);
        String hint = Terminal.line(problem.hint());
        return line.isBlank()
                ? head + (hint.isEmpty() ? "" : "\n" + MARGIN + hint)
                : head + "\n" + marked(problem, line, hint);
    }

    private String marked(Problem problem, String line, String hint) {
        int at = Math.min(problem.column() - 1, line.length());
        int most = Math.max(LEAST, terminal.width() - MARGIN.length() - 1);
        int from = at < most / 2 ? 0 : at - most / 2;
        String before = Terminal.line(line.substring(from, at)).replace('\t', ' ');
        String shown = before + Terminal.line(line.substring(at, Math.min(line.length(), from + most)));
        String mark = " ".repeat(Terminal.columns(before)) + terminal.marked("^") + (hint.isEmpty() ? "" : " " + hint);
        return MARGIN + shown.stripTrailing() + "\n" + MARGIN + mark;
    }

    private String line(Problem problem) {
        List<String> lines = files.computeIfAbsent(problem.file(), this::lines);
        return problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
    }

    /** The lines of a file, letters that are no UTF-8 replaced; none when it can't be read. */
    private List<String> lines(String file) {
        try {
            String text =
                    new String(RuleFiles.bytes(rules.folder(), rules.folder().resolve(file)), StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException | ProblemsException e) {
            return List.of();
        }
    }
}
