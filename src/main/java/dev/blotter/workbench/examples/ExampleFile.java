package dev.blotter.workbench.examples;

import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import dev.blotter.text.Document;
import dev.blotter.workbench.examples.Example.Mark;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of examples:
 *
 * <pre>
 * file    = {line}
 * line    = "#" comment | "[" rule "]" | ("+" | "-" | "?") ["{" options "}"] text ["=&gt;" expected]
 * text    = one line | '"""' line end {line} '"""'
 * options = name "=" value {"," name "=" value}
 * </pre>
 *
 * <p>A line that begins with {@code =>} goes on with the example above it.
 */
final class ExampleFile {
    private static final Pattern OPTIONS = Pattern.compile("^\\{([^}]*)\\}\\s*");
    private static final Pattern OPTION = Pattern.compile("\\s*(lang|published|title)\\s*=(.*)");
    private static final String ARROW = "=>";
    private static final String NOTHING = "nothing";
    private static final String BLOCK = "\"\"\"";

    private final String file;
    private final List<String> lines;
    private final List<String> kinds;
    private final List<Problem> problems;
    private final List<Example> examples = new ArrayList<>();
    private String rule = "";
    private int next;

    private ExampleFile(String file, String text, List<String> kinds, List<Problem> problems) {
        this.kinds = kinds;
        this.file = file;
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    /** Reads all examples of a file that can be read, and a problem for each that can't. */
    static List<Example> read(Path folder, Path file, List<String> kinds, List<Problem> problems) {
        String name = RuleFiles.name(folder, file);
        try {
            return new ExampleFile(name, RuleFiles.text(folder, file), kinds, problems).read();
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return List.of();
        } catch (IOException e) {
            problems.add(Problem.error(
                    name,
                    1,
                    1,
                    e instanceof CharacterCodingException
                            ? "the file is not UTF-8; save it in that encoding"
                            : "the file can't be read: " + e.getMessage()));
            return List.of();
        }
    }

    private List<Example> read() {
        while (next < lines.size()) {
            int begin = next;
            String line = lines.get(next++).strip();
            try {
                readLine(line, begin);
            } catch (IllegalArgumentException e) {
                problems.add(Problem.error(file, begin + 1, 1, String.valueOf(e.getMessage())));
            }
        }
        return examples;
    }

    private void readLine(String line, int begin) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("[") && line.endsWith("]")) {
            rule = line.substring(1, line.length() - 1).strip();
            return;
        }
        Mark mark = mark(line);
        if (rule.isEmpty()) {
            throw new IllegalArgumentException("this example is of no rule; put '[rule name]' on a line above it");
        }
        readExample(mark, line.substring(1).strip(), begin);
    }

    private static Mark mark(String line) {
        for (Mark mark : Mark.values()) {
            if (line.charAt(0) == mark.sign()) {
                return mark;
            }
        }
        throw new IllegalArgumentException(
                "'" + line + "' is no example; begin it with +, - or ?, or with # for a comment");
    }

    private void readExample(Mark mark, String line, int begin) {
        Matcher braces = OPTIONS.matcher(line);
        boolean hasOptions = braces.find();
        String rest = hasOptions ? line.substring(braces.end()) : line;
        String text = rest.startsWith(BLOCK) ? block() : rest;
        String tail = rest.startsWith(BLOCK) ? lines.get(next - 1).strip().substring(BLOCK.length()) : rest;
        int arrow = tail.indexOf(ARROW);
        String expected = (arrow < 0 ? "" : tail.substring(arrow + ARROW.length())) + more();
        String plain = rest.startsWith(BLOCK) || arrow < 0
                ? text
                : text.substring(0, arrow).strip();
        if (plain.isBlank()) {
            throw new IllegalArgumentException(
                    "this example has no text; write a sentence after the '" + mark.sign() + "'");
        }
        if (mark == Mark.GAP && expected.isBlank()) {
            throw new IllegalArgumentException(
                    "a known gap needs what it should yield; add '=> kind=value', or '=> nothing'");
        }
        boolean nothing = mark == Mark.GAP && expected.strip().equals(NOTHING);
        Document document = document(plain, options(hasOptions ? braces.group(1) : ""), begin + 1);
        examples.add(new Example(
                file, begin + 1, rule, mark, document, nothing ? List.of() : ExampleTag.parse(expected, kinds)));
    }

    /** The lines up to the one that begins with the closing quotes, which is then the line before next. */
    private String block() {
        List<String> block = new ArrayList<>();
        while (next < lines.size()) {
            String line = lines.get(next++).strip();
            if (line.startsWith(BLOCK)) {
                return String.join("\n", block);
            }
            block.add(line);
        }
        throw new IllegalArgumentException("this text has no end; close it with " + BLOCK + " on a line of its own");
    }

    private String more() {
        StringBuilder more = new StringBuilder();
        while (next < lines.size() && lines.get(next).strip().startsWith(ARROW)) {
            more.append(';').append(lines.get(next++).strip().substring(ARROW.length()));
        }
        return more.toString();
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new TreeMap<>();
        for (String part : text.split(",(?=\\s*(?:lang|published|title)\\s*=)", -1)) {
            Matcher option = OPTION.matcher(part);
            if (option.matches()) {
                options.put(option.group(1), option.group(2).strip());
            } else if (!part.isBlank()) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' is no option; use lang=, published= or title=");
            }
        }
        return options;
    }

    private Document document(String text, Map<String, String> options, int line) {
        String published = options.get("published");
        return ScratchDocument.document(
                file + "#" + line,
                text,
                options.get("title"),
                options.get("lang"),
                published == null ? null : day(published));
    }

    private static LocalDate day(String published) {
        try {
            return LocalDate.parse(published);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + published + "' is no day; write one as in published=2024-12-31", e);
        }
    }
}
