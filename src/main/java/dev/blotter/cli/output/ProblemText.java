package dev.blotter.cli.output;

import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem of a rule folder for a person: where it is and what is wrong, the line in question, and
 * below it a mark with what to do.
 */
public final class ProblemText {
    private static final String MARGIN = "    ";
    private static final int LEAST = 20;

    private final Terminal terminal;
    private final Path folder;
    private final Map<String, List<String>> files = new HashMap<>();

    public ProblemText(Terminal terminal, Path ruleFolder) {
        this.terminal = terminal;
        this.folder = ruleFolder;
    }

    public String of(Problem problem) {
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
        String mark = " ".repeat(Columns.of(before)) + terminal.marked("^") + (hint.isEmpty() ? "" : " " + hint);
        return MARGIN + shown.stripTrailing() + "\n" + MARGIN + mark;
    }

    private String line(Problem problem) {
        List<String> lines = files.computeIfAbsent(problem.file(), this::lines);
        return problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
    }

    /** The lines of a file, letters that are no UTF-8 replaced; none when it can't be read. */
    private List<String> lines(String file) {
        try {
            String text = new String(RuleFiles.bytes(folder, folder.resolve(file)), StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException | ProblemsException e) {
            return List.of();
        }
    }
}
