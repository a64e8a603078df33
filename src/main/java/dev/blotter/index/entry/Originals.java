package dev.blotter.index.entry;

import dev.blotter.finding.Entry;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document was read with, as cells of text, where its entry says something else: for the next rules to begin
 * from, and for the day when a correction is taken back.
 */
final class Originals {
    private Originals() {}

    /** Status, reason, warnings. */
    static List<String> outcome(Document document) {
        Outcome outcome = document.outcome();
        return outcome(outcome.status().json(), outcome.reason(), document.warnings());
    }

    static List<String> outcome(Entry entry) {
        return outcome(entry.status(), entry.reason(), entry.warnings());
    }

    private static List<String> outcome(String status, @Nullable String reason, List<String> warnings) {
        return Stream.concat(cells(status, reason).stream(), warnings.stream()).toList();
    }

    /** Title, day and where that is from. */
    static List<String> head(Document document) {
        return cells(document.title(), document.published(), document.publishedFrom());
    }

    static List<String> head(Entry entry) {
        return cells(entry.title(), entry.published(), entry.publishedFrom());
    }

    private static List<String> cells(@Nullable Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }

    static Document document(
            Entry entry, String text, List<String> outcome, List<String> head, Map<String, String> metadata) {
        String published = value(head, 1);
        return new Document(
                entry.source(),
                entry.id(),
                value(head, 0),
                text,
                published == null ? null : LocalDate.parse(published),
                value(head, 2),
                entry.language(),
                new Outcome(Status.ofJson(outcome.getFirst()), value(outcome, 1)),
                outcome.subList(2, outcome.size()),
                metadata,
                List.of());
    }

    private static @Nullable String value(List<String> cells, int at) {
        return cells.get(at).isEmpty() ? null : cells.get(at);
    }
}
