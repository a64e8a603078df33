package dev.blotter.rules;

import java.util.Map;

/**
 * A conclusion that a right side reaches.
 *
 * @param offset where it stands
 * @param texts its fields that are texts in quotes
 */
record Made(Class<?> type, int offset, Map<String, String> texts) {
    Made {
        texts = Map.copyOf(texts);
    }
}
