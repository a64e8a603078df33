package dev.blotter.learn;

import java.util.List;

/**
 * A passage of which a careful reader says what fraud it reports.
 *
 * @param kinds codes of {@code fraud-types.csv}, the most specific ones; empty when it reports none
 * @param language the language of its words, a BCP 47 tag
 */
record Passage(List<String> kinds, String text, String language) {
    Passage {
        kinds = List.copyOf(kinds);
    }
}
