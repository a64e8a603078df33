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
    /** The names of the properties that are kept, by those that files have. */
    private static final Map<String, String> KEPT = Map.of(
            "dc:creator", "author",
            "dc:subject", "subject",
            "dc:description", "description",
            "meta:keyword", "keywords",
            "dc:title", "title",
            "dc:language", "language",
            "Content-Type", "type");

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

    private static Map<String, String> kept(LineHandler handler, Metadata metadata, @Nullable String heading) {
        Map<String, String> kept = new TreeMap<>();
        KEPT.forEach((property, name) -> put(kept, name, metadata.get(property)));
        put(kept, "heading", heading);
        put(kept, "comments", String.join("; ", handler.comments()));
        put(kept, "pictures", String.join("; ", handler.pictures()));
        return kept;
    }

    /** Keeps what a file says, on one line; nothing of what it leaves empty. */
    public static void put(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            kept.put(name, TextNormalizer.line(value));
        }
    }
}
