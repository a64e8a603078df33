package dev.blotter.rules;

import java.util.Map;

/**
 * A conclusion that a right side reaches.
 *
 * @param texts its fields that are texts in quotes
 */
record Made(Class<?> type, Map<String, String> texts) {
    Made {
        texts = Map.copyOf(texts);
    }
}
