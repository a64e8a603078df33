package dev.blotter.rules.language;

import java.util.Map;

/**
 * A conclusion that a right side reaches.
 *
 * @param offset where it stands
 * @param texts its fields that are texts in quotes
 */
public record Made(Class<?> type, int offset, Map<String, String> texts) {
    public Made {
        texts = Map.copyOf(texts);
    }
}
