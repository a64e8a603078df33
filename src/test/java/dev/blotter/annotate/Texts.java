package dev.blotter.annotate;

import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents for tests: a title, a text, a language and a date, the rest as if read from a file. */
public final class Texts {
    static final LocalDate DATE = LocalDate.of(2021, 10, 28);

    private Texts() {}

    public static Document english(String text) {
        return document(null, text, "en", DATE);
    }

    public static Document chinese(String text) {
        return document(null, text, "zh", DATE);
    }

    public static Document in(String language, String text) {
        return document(null, text, language, DATE);
    }

    public static Document titled(String title, String text) {
        return document(title, text, "en", DATE);
    }

    public static Document document(
            @Nullable String title, String text, String language, @Nullable LocalDate published) {
        return new Document(
                "a.txt",
                "sha256:00",
                title,
                text,
                published,
                published == null ? null : "text",
                language,
                Outcome.OK,
                List.of(),
                Map.of(),
                List.of());
    }
}
