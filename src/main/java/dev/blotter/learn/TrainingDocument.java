package dev.blotter.learn;

import dev.blotter.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document or passage of which a careful reader says what it reports: the most specific codes.
 *
 * @param fraud null when it may be seen either way
 */
public record TrainingDocument(Document document, @Nullable Boolean fraud, List<String> kinds) {}
