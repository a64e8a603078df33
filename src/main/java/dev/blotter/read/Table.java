package dev.blotter.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads CSV and TSV: each row is a line. */
final class Table implements Format {
    private static final List<Character> DELIMITERS = List.of('\t', ';', ',', '|');

    @Override
    public Found read(Content content, Visit visit) throws IOException, Refusal {
        String text = Charsets.decode(content.bytes(), null);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text, content.name()))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        List<String> rows = new ArrayList<>();
        long length = 0;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                String row = row(record.stream());
                rows.add(row);
                length += row.length();
                if (length > visit.options().maxText()) {
                    break;
                }
            }
        }
        return Sheets.found(rows, List.of(), Set.of());
    }

    /** The cells of a row as a line; empty ones at its end are left out. */
    static String row(Stream<String> cells) {
        return String.join(" | ", cells.map(Clean::line).toList()).replaceFirst("(\\s*\\|\\s*)+$", "");
    }

    /** A tab in a TSV file; else the delimiter that the first lines hold most of. */
    private static char delimiter(String text, String name) {
        if (Kind.extension(name).equals("tsv")) {
            return '\t';
        }
        String start = text.substring(0, Math.min(text.length(), 2_000));
        return DELIMITERS.stream()
                .max((a, b) -> Long.compare(count(start, a), count(start, b)))
                .filter(best -> count(start, best) > 0)
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
