package dev.blotter.read.record;

import dev.blotter.read.format.Clean;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.Visit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table that news databases and scrapers write: a row for each article, with a column for its text. Its
 * rows are documents, {@code news.csv#1} the first below the heads.
 */
final class Articles {
    /** Cells of text are so long on average, in UTF-16 units: the remark on an incident is shorter. */
    private static final int ARTICLE = 400;

    private final CSVRecord heads;
    private final String file;

    /**
     * A table of articles.
     *
     * @param heads the names of the columns
     * @param file the text of the whole file
     */
    Articles(CSVRecord heads, String file) {
        this.heads = heads;
        this.file = file;
    }

    /** Whether the first rows of a table say that each row is an article. */
    static boolean areIn(List<CSVRecord> start, ReadOptions.Fields fields) {
        if (start.size() < 2) {
            return false;
        }
        int text = column(start.getFirst(), fields.text());
        boolean named = column(start.getFirst(), fields.title()) >= 0 || column(start.getFirst(), fields.url()) >= 0;
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

    private static int column(CSVRecord heads, List<String> names) {
        List<String> cells = heads.stream().map(Articles::name).toList();
        return names.stream()
                .mapToInt(name -> cells.indexOf(name(name)))
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String name(String head) {
        return Clean.line(head).toLowerCase(Locale.ROOT);
    }

    void read(Iterable<CSVRecord> rows, String source, Visit visit) {
        CSVRecord before = null;
        for (CSVRecord row : rows) {
            emit(before, row.getCharacterPosition(), source, visit);
            before = row;
        }
        emit(before, file.length(), source, visit);
    }

    /** Passes on a row, the heads apart; it ends where the next begins. */
    private void emit(@Nullable CSVRecord row, long end, String source, Visit visit) {
        if (row == null || row.getRecordNumber() == heads.getRecordNumber()) {
            return;
        }
        String line = file.substring((int) row.getCharacterPosition(), (int) end);
        String id = Content.id(line.strip().getBytes(StandardCharsets.UTF_8));
        String name = source + "#" + (row.getRecordNumber() - 1);
        visit.record(name, id, new RecordFields(values(row), visit.options().fields())::found);
    }

    private Map<String, String> values(CSVRecord row) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < Math.min(heads.size(), row.size()); i++) {
            values.putIfAbsent(Clean.line(heads.get(i)), row.get(i));
        }
        return values;
    }
}
