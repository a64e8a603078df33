package dev.blotter.workbench.examples;

import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sentence or two that are tried like a document. */
public final class ScratchDocument {
    private static final String ID = "sha256:" + "0".repeat(64);

    private ScratchDocument() {}

    /** The document of a text; without a language {@code zh} where it has Chinese characters, else {@code en}. */
    public static Document document(
            String source,
            String text,
            @Nullable String title,
            @Nullable String language,
            @Nullable LocalDate published) {
        return new Document(
                source,
                ID,
                title,
                text,
                published,
                published == null ? null : "given",
                language == null ? language(text) : language,
                Outcome.OK,
                List.of(),
                Map.of(),
                List.of());
    }

    private static String language(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
    }
}
