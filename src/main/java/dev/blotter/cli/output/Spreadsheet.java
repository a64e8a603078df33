package dev.blotter.cli.output;

import dev.blotter.codes.SafeCell;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a table for spreadsheets: RFC 4180 with a byte order mark, which Excel needs to see UTF-8. Formulas are made
 * harmless by an apostrophe.
 */
public final class Spreadsheet {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private Spreadsheet() {}

    /** The first line: the names of the columns, with commas between. */
    public static String head(String columns) {
        return "\uFEFF" + columns + "\r";
    }

    public static String row(@Nullable Object... cells) {
        return FORMAT.format(cells) + "\r";
    }

    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    public static @Nullable String safe(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        String clean = Terminal.clean(cell);
        return SafeCell.isFormula(clean) ? "'" + clean : clean;
    }
}
