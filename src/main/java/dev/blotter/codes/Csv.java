package dev.blotter.codes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as a spreadsheet writes it: UTF-8 with or without a byte order mark, lines that end in LF
 * or CRLF, cells parted by commas, semicolons or tabs, quoted as RFC 4180 says. The first line names
 * the columns. Empty lines and lines that begin with {@code #} are passed over.
 */
public final class Csv {
    private static final Pattern LINE = Pattern.compile("line:? ?(\\d+)");

    private Csv() {}

    /** A row: the line that it begins on, from 1, and its trimmed cells by column. */
    public record Row(Sheet sheet, int line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** The file as problems name it. */
        public String file() {
            return sheet.file();
        }

        /** The cell of a column, empty when there is none. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        public Problem problem(String message) {
            return Problem.error(file(), line, 1, message);
        }

        public Problem problem(String column, String message) {
            return Problem.error(file(), line, sheet.start(line, column), message);
        }

        /** Notes a problem of a cell when it is empty. */
        public void requireFilled(String column, List<Problem> problems) {
            if (cell(column).isEmpty()) {
                problems.add(problem(column, "the cell '" + column + "' is empty; fill it or take the row out"));
            }
        }

        /** Notes a problem of the cell {@code language} when it names none. */
        public void requireLanguage(List<Problem> problems) {
            String language = cell("language");
            if (!language.equals("*") && !RuleLanguages.isCode(language)) {
                problems.add(problem(
                        "language",
                        "the language '" + language
                                + "' is unknown; write a code of ISO 639-1 such as en or zh, or * for all"));
            }
        }

        /** Notes a problem of a cell when its reading throws an {@link IllegalArgumentException} that says what is wrong. */
        public void check(String column, Consumer<String> reading, List<Problem> problems) {
            try {
                reading.accept(cell(column));
            } catch (IllegalArgumentException e) {
                problems.add(problem(column, String.valueOf(e.getMessage())));
            }
        }
    }

    /** Reads the rows of a table that is no part of a rule folder. */
    public static List<Row> read(Path table, String... columns) {
        Path file = table.toAbsolutePath();
        return read(Objects.requireNonNull(file.getParent(), "a file has a folder"), file, columns);
    }

    /** Reads the rows of a table of the rule folder {@code root}; none where it has no such table. */
    public static List<Row> ofFolder(Path root, String name, String... columns) {
        Path file = root.resolve(name);
        return Files.exists(file) ? read(root, file, columns) : List.of();
    }

    /** Reads the rows of a file of the rule folder {@code root}, whose first line must name the columns. */
    public static List<Row> read(Path root, Path file, String... columns) {
        Sheet sheet = sheet(root, file);
        if (sheet.header().isEmpty()) {
            throw ProblemsException.at(
                    sheet.file(),
                    1,
                    "the file is empty; its first line must name the columns " + String.join(", ", columns));
        }
        return parse(sheet, columns);
    }

    /**
     * Adds a row to the end of a table, in the form that the table has, and begins the table when there
     * is none. The rows that it has keep their bytes.
     *
     * @param root the rule folder, which the file lies in
     * @param columns the columns of a table that is begun
     * @param cells by column; all that are not empty must have a column in the table
     * @throws ProblemsException when the file is no such table, or lacks a column
     * @throws IOException when it can't be written
     */
    public static void append(Path root, Path file, List<String> columns, Map<String, String> cells)
            throws IOException {
        boolean begins = !Files.exists(file);
        String head = String.join(",", columns) + "\n";
        if (!begins) {
            read(root, file, filled(cells));
        }
        Sheet sheet = begins ? Sheet.of(RuleFiles.name(root, file), head) : sheet(root, file);
        byte[] before = begins ? head.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file);
        WholeFiles.replace(file, part -> {
            Files.write(part, before);
            Files.writeString(part, sheet.addition(cells), StandardOpenOption.APPEND);
        });
    }

    /**
     * Takes out the row that begins on a line. The other rows and the comments keep their bytes.
     *
     * @param root the rule folder, which the file lies in
     * @throws IOException when it can't be written
     */
    public static void remove(Path root, Path file, int line) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Files.readString(file).split("(?<=\n)")));
        int end = read(root, file).stream()
                .mapToInt(Row::line)
                .filter(other -> other > line)
                .min()
                .orElse(lines.size() + 1);
        while (end > line + 1 && lines.get(end - 2).matches("(?s)#.*|\\s*")) {
            end--;
        }
        lines.subList(line - 1, end - 1).clear();
        WholeFiles.replace(file, part -> Files.writeString(part, String.join("", lines)));
    }

    private static String[] filled(Map<String, String> cells) {
        return cells.keySet().stream()
                .filter(column -> !cells.getOrDefault(column, "").isEmpty())
                .sorted()
                .toArray(String[]::new);
    }

    static Sheet sheet(Path root, Path file) {
        Sheet sheet = Sheet.of(RuleFiles.name(root, file), text(root, file));
        sheet.requireLimits();
        return sheet;
    }

    private static List<Row> parse(Sheet sheet, String... columns) {
        String name = sheet.file();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(sheet.delimiter())
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(String.join("\n", sheet.lines())), format)) {
            List<String> header = List.of();
            for (CSVRecord record : parser) {
                int line = firstLine(parser, record);
                if (header.isEmpty()) {
                    header = record.toList();
                    requireColumns(name, line, header, columns);
                } else {
                    rows.add(new Row(sheet, line, cells(name, line, header, record)));
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            throw ProblemsException.at(
                    name,
                    line.find() ? Integer.parseInt(line.group(1)) : 1,
                    "the quotes of this row do not pair; write '\"' at both ends of a cell, and '\"\"' for one within");
        }
        return rows;
    }

    /** The parser tells only on which line a record ends, so count back over the line ends in its cells. */
    private static int firstLine(CSVParser parser, CSVRecord record) {
        long breaks = record.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        return (int) (parser.getCurrentLineNumber() - breaks);
    }

    private static Map<String, String> cells(String name, int line, List<String> header, CSVRecord record) {
        if (record.size() > header.size()) {
            throw ProblemsException.at(
                    name,
                    line,
                    "this row has " + record.size() + " cells for " + header.size()
                            + " columns; put a cell that holds a comma in \"quotes\"");
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            RuleLimits.require(
                    name, line, "this cell", record.get(i).length(), "letters", RuleLimits.CELL, "make it shorter");
            cells.put(header.get(i), record.get(i));
        }
        return cells;
    }

    private static void requireColumns(String name, int line, List<String> header, String... columns) {
        for (String column : columns) {
            if (!header.contains(column)) {
                throw ProblemsException.at(
                        name,
                        line,
                        "the column '" + column + "' is missing; the first line must name "
                                + String.join(", ", columns));
            }
        }
    }

    private static String text(Path root, Path file) {
        String name = RuleFiles.name(root, file);
        try {
            return RuleFiles.text(root, file);
        } catch (CharacterCodingException e) {
            throw ProblemsException.at(name, 1, "the file is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (NoSuchFileException e) {
            throw ProblemsException.at(name, 1, "there is no such file; add it to the rule folder");
        } catch (IOException e) {
            throw ProblemsException.at(name, 1, "the file can't be read: " + e.getMessage());
        }
    }
}
