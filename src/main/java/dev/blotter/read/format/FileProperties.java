package dev.blotter.read.format;

import dev.blotter.read.day.DateWords;
import dev.blotter.read.day.PublicationDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** What a file says of itself in its properties. */
public final class FileProperties {
    private static final Map<String, String> KEPT = Map.of(
            "dc:creator",
            "author",
            "dc:subject",
            "subject",
            "dc:description",
            "description",
            "meta:keyword",
            "keywords",
            "dc:title",
            "title",
            "dc:language",
            "language",
            "Content-Type",
            "type");

    private FileProperties() {}

    /** What was found in a file, with its own title and date where the text has none. */
    public static Extraction found(Extraction found, LineHandler handler, Metadata metadata) {
        String declared = metadata.get(TikaCoreProperties.TITLE);
        return found.withTitle(found.title() == null ? declared : found.title())
                .withDated(found.dated() == null ? dated(metadata) : found.dated())
                .withMetadata(kept(handler, metadata, found.title()));
    }

    private static @Nullable PublicationDate dated(Metadata metadata) {
        return date(metadata, TikaCoreProperties.CREATED)
                .or(() -> date(metadata, TikaCoreProperties.MODIFIED))
                .map(date -> new PublicationDate(date, "office-metadata"))
                .orElse(null);
    }

    private static Optional<LocalDate> date(Metadata metadata, Property property) {
        return DateWords.value(metadata.get(property));
    }

    /** @param heading the line of the text that became the title */
    private static Map<String, String> kept(LineHandler handler, Metadata metadata, @Nullable String heading) {
        Map<String, String> kept = new TreeMap<>();
        if (heading != null) {
            kept.put("heading", Clean.line(heading));
        }
        KEPT.forEach((name, ours) -> {
            String value = metadata.get(name);
            if (value != null && !value.isBlank()) {
                kept.put(ours, Clean.line(value));
            }
        });
        if (!handler.comments().isEmpty()) {
            kept.put("comments", String.join("; ", handler.comments()));
        }
        if (!handler.pictures().isEmpty()) {
            kept.put("pictures", String.join("; ", handler.pictures()));
        }
        return kept;
    }
}
