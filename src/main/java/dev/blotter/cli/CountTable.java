package dev.blotter.cli;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Counts as a table for spreadsheets: RFC 4180, with a byte order mark, without which Excel takes UTF-8
 * for another encoding. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
final class CountTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** After OWASP "CSV Injection", and behind blanks, which some spreadsheets trim. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@＝＋＠－-]|\\n");

    /** The first line. */
    static final String HEAD = "\uFEFF"
            + FORMAT.format(
                    "date",
                    "countries",
                    "kind",
                    "value",
                    "upper",
                    "qualifier",
                    "currency",
                    "from",
                    "to",
                    "headline",
                    "fraudTypes",
                    "source",
                    "title",
                    "rule",
                    "sentence")
            + "\r";

    /** A line for each count of an entry. */
    List<String> rows(Entry entry) {
        return entry.counts().stream().map(count -> row(entry, count)).toList();
    }

    private static String row(Entry entry, CountTag count) {
        return FORMAT.format(
                        entry.published(),
                        String.join(" ", count.regions()),
                        count.kind(),
                        plain(count.value()),
                        count.upper() == null ? null : plain(count.upper()),
                        count.qualifier(),
                        count.currency(),
                        count.from(),
                        count.to(),
                        count.headline() ? "yes" : "",
                        String.join(" ", count.fraudTypes()),
                        safe(entry.source()),
                        safe(entry.title()),
                        String.join("; ", count.rules()),
                        safe(count.evidence().getFirst().sentence()))
                + "\r";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String safe(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        String clean = Terminal.clean(cell);
        return FORMULA.matcher(clean).lookingAt() ? "'" + clean : clean;
    }
}
