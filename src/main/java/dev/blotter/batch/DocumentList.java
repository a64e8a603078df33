package dev.blotter.batch;

import dev.blotter.codes.Csv;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.SafeCell;
import dev.blotter.text.Document;
import dev.blotter.text.Sha256;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person knows of documents: a table of {@code source}, {@code date}, {@code title} and {@code url}. It counts
 * below what a document says itself.
 */
public final class DocumentList {
    public static final DocumentList NONE = new DocumentList(false);

    /** Where a day is from that the list gives, as {@code publishedFrom} of the entry says it. */
    private static final String FROM = "list";

    /** A day in the name of a file is a guess, and gives way to the list. */
    private static final String GUESS = "file-name";

    private static final int DIGITS = 16;

    private final boolean isFirst;
    private final NavigableMap<String, Row> rows = new TreeMap<>();

    private record Row(@Nullable LocalDate day, String title, String url) {}

    private DocumentList(boolean isFirst) {
        this.isFirst = isFirst;
    }

    /**
     * Reads a list.
     *
     * @param isFirst whether it counts above what a document says
     * @throws ProblemsException when it is no such table
     */
    public static DocumentList read(Path table, boolean isFirst) {
        DocumentList list = new DocumentList(isFirst);
        Csv.read(table, "source").forEach(list::add);
        return list;
    }

    private void add(Csv.Row row) {
        String source = SafeCell.read(row.cell("source"));
        if (source.isEmpty() || rows.containsKey(source)) {
            throw new ProblemsException(List.of(row.problem(
                    "source",
                    source.isEmpty()
                            ? "the cell 'source' is empty; fill it or take the row out"
                            : "'" + source + "' stands in a row above; take one of them out")));
        }
        rows.put(source, new Row(day(row), SafeCell.read(row.cell("title")), SafeCell.read(row.cell("url"))));
    }

    private static @Nullable LocalDate day(Csv.Row row) {
        try {
            return row.cell("date").isEmpty() ? null : LocalDate.parse(row.cell("date"));
        } catch (DateTimeException e) {
            throw new ProblemsException(
                    List.of(row.problem("date", "'" + row.cell("date") + "' is no day; write it as 2024-11-27")));
        }
    }

    public Collection<String> sources() {
        return List.copyOf(rows.keySet());
    }

    Document complete(Document document) {
        Row row = rows.get(document.source());
        return row == null ? document : withUrl(withHead(document, row), row.url());
    }

    private Document withHead(Document document, Row row) {
        boolean takesDay = row.day() != null
                && (isFirst || document.published() == null || GUESS.equals(document.publishedFrom()));
        boolean takesTitle = !row.title().isEmpty() && (isFirst || document.title() == null);
        return document.with(
                takesTitle ? row.title() : document.title(),
                takesDay ? row.day() : document.published(),
                takesDay ? FROM : document.publishedFrom());
    }

    private Document withUrl(Document document, String url) {
        if (url.isEmpty() || (document.metadata().containsKey("url") && !isFirst)) {
            return document;
        }
        Map<String, String> metadata = new TreeMap<>(document.metadata());
        metadata.put("url", url);
        return document.with(metadata);
    }

    /** What a file was read with: another text when the rows of its documents are others. */
    String version(String reader, String file) {
        List<String> own = new ArrayList<>();
        rows.subMap(file, true, file + Character.MAX_VALUE, true).forEach((source, row) -> {
            if (source.equals(file) || source.startsWith(file + "!/") || source.startsWith(file + "#")) {
                own.add(source + row);
            }
        });
        return own.isEmpty()
                ? reader
                : reader + "/" + Sha256.of(isFirst + String.join("\n", own)).hex(DIGITS);
    }
}
