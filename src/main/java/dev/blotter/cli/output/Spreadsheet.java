package dev.blotter.cli.output;

import dev.blotter.codes.SafeCell;
import dev.blotter.text.Plain;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a table for spreadsheets: RFC 4180 with a byte order mark, which Excel needs to see UTF-8. Numbers are plain,
 * and text that would run as a formula is made harmless by an apostrophe.
 */
public final class Spreadsheet {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private Spreadsheet() {}

    /** The first line: the names of the columns, with commas between. */
    public static String head(String columns) {
        return "\uFEFF" + columns + "\r";
    }

    public static String row(@Nullable Object... cells) {
        return FORMAT.format(Stream.of(cells).map(Spreadsheet::cell).toArray()) + "\r";
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case Double number -> Plain.number(number);
            case String text -> safe(text);
            case null, default -> value;
        };
    }

    private static String safe(String text) {
        String clean = Terminal.clean(text);
        return SafeCell.isFormula(clean) ? "'" + clean : clean;
    }
}
