package dev.blotter.read.record;

import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Kind;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV and TSV: each row is a line. In a table that news databases and scrapers write, with a column for the
 * text of an article, each row is a document, {@code news.csv#1} the first below the heads.
 */
public final class DelimitedTable implements Format {
    /** So many rows tell what kind of table it is. */
    private static final int START = 20;
    /** Cells of text are so long on average, in UTF-16 units: the remark on an incident is shorter. */
    private static final int ARTICLE = 400;

    private static final List<Character> DELIMITERS = List.of('\t', ';', ',', '|');
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();

    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        String text = Charsets.decode(content.bytes(), null);
        CSVFormat format =
                FORMAT.builder().setDelimiter(delimiter(text, content.name())).get();
        try (CSVParser start = CSVParser.parse(text, format);
                CSVParser rows = CSVParser.parse(text, format)) {
            if (areArticles(
                    start.stream().limit(START).toList(), visit.options().fields())) {
                readArticles(rows.iterator(), text, content.source(), visit);
                return null;
            }
            return Sheets.found(lines(rows, visit.options().maxText()), List.of(), Set.of());
        }
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
        return TextNormalizer.withoutEmptyEnd(
                String.join(" | ", cells.map(TextNormalizer::line).toList()));
    }

    /** A tab in a TSV file; else the delimiter that the first lines hold most of. */
    private static char delimiter(String text, String name) {
        String start = StringUtils.truncate(text, 2_000);
        return Kind.extension(name).equals("tsv")
                ? '\t'
                : DELIMITERS.stream()
                        .max(Comparator.comparingInt(delimiter -> StringUtils.countMatches(start, delimiter)))
                        .filter(best -> start.indexOf(best) >= 0)
                        .orElse(',');
    }

    private static boolean areArticles(List<CSVRecord> start, ReadOptions.Fields fields) {
        if (start.size() < 2) {
            return false;
        }
        List<String> heads = start.getFirst().stream().map(DelimitedTable::name).toList();
        int text = column(heads, fields.text());
        boolean named = column(heads, fields.title()) >= 0 || column(heads, fields.url()) >= 0;
        return text >= 0
                && named
                && start.stream()
                                .skip(1)
                                .filter(row ->
                                        text < row.size() && !row.get(text).isEmpty())
                                .mapToInt(row -> row.get(text).length())
                                .average()
                                .orElse(0)
                        >= ARTICLE;
    }

    private static int column(List<String> heads, List<String> names) {
        return names.stream()
                .mapToInt(name -> heads.indexOf(name(name)))
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String name(String head) {
        return TextNormalizer.line(head).toLowerCase(Locale.ROOT);
    }

    /** Passes on each row; it ends where the next begins. */
    private static void readArticles(Iterator<CSVRecord> rows, String file, String source, Visit visit) {
        CSVRecord heads = rows.next();
        CSVRecord next = rows.next();
        while (next != null) {
            CSVRecord row = next;
            next = rows.hasNext() ? rows.next() : null;
            long end = next == null ? file.length() : next.getCharacterPosition();
            String line = file.substring((int) row.getCharacterPosition(), (int) end);
            String id = Content.id(line.strip().getBytes(StandardCharsets.UTF_8));
            RecordFields fields =
                    new RecordFields(values(heads, row), visit.options().fields());
            visit.record(source + "#" + (row.getRecordNumber() - 1), id, fields::found);
        }
    }

    private static Map<String, String> values(CSVRecord heads, CSVRecord row) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < Math.min(heads.size(), row.size()); i++) {
            values.putIfAbsent(TextNormalizer.line(heads.get(i)), row.get(i));
        }
        return values;
    }
}
