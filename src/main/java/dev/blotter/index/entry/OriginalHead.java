package dev.blotter.index.entry;

import dev.blotter.finding.Entry;
import dev.blotter.text.Document;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title and day that a document was read with. An entry mostly has the same; where a person has put them
 * right it has not, and then they are stored beside it, for the day when the correction is taken back.
 */
public record OriginalHead(
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String publishedFrom) {
    public static OriginalHead of(Document document) {
        return new OriginalHead(document.title(), document.published(), document.publishedFrom());
    }

    public static OriginalHead of(Entry entry) {
        LocalDate published = entry.published() == null ? null : LocalDate.parse(entry.published());
        return new OriginalHead(entry.title(), published, entry.publishedFrom());
    }

    /** Reads what {@link #values} gave. */
    public static OriginalHead of(String... values) {
        return new OriginalHead(
                values[0].isEmpty() ? null : values[0],
                values[1].isEmpty() ? null : LocalDate.parse(values[1]),
                values[2].isEmpty() ? null : values[2]);
    }

    /** Title, day and where that is from; empty for none. */
    List<String> values() {
        return List.of(
                title == null ? "" : title,
                published == null ? "" : published.toString(),
                publishedFrom == null ? "" : publishedFrom);
    }
}
