package dev.blotter.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document in English that was read without a fault. */
public final class EnglishDocument {
    private EnglishDocument() {}

    public static Document of(String source, String id, @Nullable String title, String text) {
        return of(source, id, title, text, null, null, Map.of());
    }

    /** One with a day, and where that is from, both of which may be unknown. */
    public static Document of(
            String source,
            String id,
            @Nullable String title,
            String text,
            @Nullable LocalDate day,
            @Nullable String from,
            Map<String, String> metadata) {
        return new Document(source, id, title, text, day, from, "en", Outcome.OK, List.of(), metadata, List.of());
    }
}
