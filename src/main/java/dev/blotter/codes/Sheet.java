package dev.blotter.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * The text of a table as a person, or their spreadsheet, writes it: so a problem can point at a cell, and a row that
 * is added looks like the others.
 *
 * @param file the file as problems name it
 * @param header the first line that is neither empty nor a comment; empty when there is none
 * @param lineEnd LF or CRLF
 * @param open whether the last line lacks its end
 */
public record Sheet(String file, List<String> lines, String header, String lineEnd, boolean open) {
    public Sheet {
        lines = List.copyOf(lines);
    }

    static Sheet of(String file, String text) {
        List<String> lines = text.lines().toList();
        String header =
                lines.stream().filter(line -> !isPassedOver(line)).findFirst().orElse("");
        return new Sheet(file, lines, header, text.contains("\r\n") ? "\r\n" : "\n", !text.endsWith("\n"));
    }

    /** Throws a {@link ProblemsException} when the table is larger than a rule folder may hold. */
    void requireLimits() {
        RuleLimits.require(file, 1, "the table", lines.size(), "lines", RuleLimits.ROWS, "split it");
        for (int line = 1; line <= lines.size(); line++) {
            int length = lines.get(line - 1).length();
            RuleLimits.require(file, line, "this line", length, "letters", RuleLimits.ROW, "make it shorter");
        }
        RuleLimits.require(file, 1, "the table", columns().size(), "columns", RuleLimits.COLUMNS, "take columns out");
    }

    static boolean isPassedOver(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    /** What parts the cells: a comma, a semicolon or a tab. */
    char delimiter() {
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    List<String> columns() {
        String[] names = header.split(Pattern.quote(String.valueOf(delimiter())), -1);
        return Arrays.stream(names).map(name -> name.replace("\"", "").strip()).toList();
    }

    /** What is to stand behind the table so that it has one more row; columns without a cell are empty. */
    String addition(Map<String, String> cells) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter()).get();
        Object[] row =
                columns().stream().map(column -> cells.getOrDefault(column, "")).toArray();
        return (open ? lineEnd : "") + format.format(row) + lineEnd;
    }

    /** Where in a line the cell of a column begins, from 1; 1 when the line has no such cell. */
    int start(int line, String column) {
        int wanted = columns().indexOf(column);
        String text = lines.get(line - 1);
        boolean quoted = false;
        int cell = 0;
        int at = 0;
        for (; at < text.length() && cell < wanted; at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            cell += c == delimiter() && !quoted ? 1 : 0;
        }
        boolean opens = at < text.length() && text.charAt(at) == '"';
        return cell < wanted ? 1 : opens ? at + 2 : at + 1;
    }
}
