package dev.blotter.cli.output;

import dev.blotter.codes.SafeCell;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a table for spreadsheets: RFC 4180, with a byte order mark, without which Excel takes UTF-8
 * for another encoding. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
public final class Spreadsheet {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private Spreadsheet() {}

    /** The first line: the names of the columns, with commas between. */
    public static String head(String columns) {
        return "\uFEFF" + columns + "\r";
    }

    /** A line, without its last line feed. */
    public static String row(@Nullable Object... cells) {
        return FORMAT.format(cells) + "\r";
    }

    /** A number in digits alone. */
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Text of a document. */
    public static @Nullable String safe(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        String clean = Terminal.clean(cell);
        return SafeCell.isFormula(clean) ? "'" + clean : clean;
    }
}
