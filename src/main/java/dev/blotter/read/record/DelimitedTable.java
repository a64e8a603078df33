package dev.blotter.read.record;

import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Clean;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Kind;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** Reads CSV and TSV: each row is a line, or, in a table of {@link Articles}, a document. */
public final class DelimitedTable implements Format {
    /** So many rows tell what kind of table it is. */
    private static final int START = 20;

    private static final List<Character> DELIMITERS = List.of('\t', ';', ',', '|');

    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
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
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> rest = parser.iterator();
            List<CSVRecord> start = start(rest);
            Iterable<CSVRecord> rows =
                    () -> Stream.concat(start.stream(), stream(rest)).iterator();
            if (Articles.areIn(start, visit.options().fields())) {
                new Articles(start.getFirst(), text).read(rows, content.source(), visit);
                return null;
            }
            return Sheets.found(lines(rows, visit.options().maxText()), List.of(), Set.of());
        }
    }

    private static List<CSVRecord> start(Iterator<CSVRecord> rows) {
        List<CSVRecord> start = new ArrayList<>();
        while (start.size() < START && rows.hasNext()) {
            start.add(rows.next());
        }
        return start;
    }

    private static Stream<CSVRecord> stream(Iterator<CSVRecord> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }

    private static List<String> lines(Iterable<CSVRecord> rows, int most) {
        List<String> lines = new ArrayList<>();
        long length = 0;
        for (CSVRecord row : rows) {
            String line = row(row.stream());
            lines.add(line);
            length += line.length();
            if (length > most) {
                break;
            }
        }
        return lines;
    }

    /** The cells of a row as a line; empty ones at its end are left out. */
    public static String row(Stream<String> cells) {
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
