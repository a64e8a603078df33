package dev.blotter.codes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * The form in which a person, or their spreadsheet, writes a table: a row that is added to it looks
 * like the others, and not one byte of those changes.
 *
 * @param columns the columns, in their order
 * @param lineEnd LF or CRLF
 * @param open whether the last line lacks its end
 */
record CsvForm(List<String> columns, char delimiter, String lineEnd, boolean open) {
    CsvForm {
        columns = List.copyOf(columns);
    }

    /** The form of a table that is to begin. */
    static CsvForm of(List<String> columns) {
        return new CsvForm(columns, ',', "\n", false);
    }

    /** The form of a table's text, which {@link Csv} can read. */
    static CsvForm of(String text) {
        String head = text.lines()
                .filter(line -> !Sheet.isPassedOver(line))
                .findFirst()
                .orElseThrow();
        char delimiter = Sheet.delimiter(head);
        return new CsvForm(
                Arrays.stream(head.split(String.valueOf(delimiter), -1))
                        .map(cell -> cell.strip().replace("\"", ""))
                        .toList(),
                delimiter,
                text.contains("\r\n") ? "\r\n" : "\n",
                !text.endsWith("\n"));
    }

    /** The line that names the columns. */
    String head() {
        return line(columns);
    }

    /** The line of a row; columns without a cell are empty. */
    String row(Map<String, String> cells) {
        return line(
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private String line(List<String> cells) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        return format.format(cells.toArray()) + lineEnd;
    }

    /** Adds text to the end of a file, all of it or nothing. */
    static void append(Path file, String text) throws IOException {
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        WholeFiles.replace(file, part -> {
            try (OutputStream out = Files.newOutputStream(part)) {
                out.write(before);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
