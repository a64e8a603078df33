package dev.blotter.learn;

import dev.blotter.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a passage of the rule folder, of which a careful reader says what fraud it reports.
 *
 * @param fraud whether it reports any; null when it may be seen either way
 * @param kinds codes of {@code fraud-types.csv}, the most specific ones
 */
public record TrainingDocument(Document document, @Nullable Boolean fraud, List<String> kinds) {
    public TrainingDocument {
        kinds = List.copyOf(kinds);
    }
}
