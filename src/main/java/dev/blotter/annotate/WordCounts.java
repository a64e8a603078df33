package dev.blotter.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often words stand in a passage: words of letters without their inflection, and pairs of Han characters
 * that stand side by side. Numbers and marks are none.
 */
final class WordCounts {
    private final Map<String, Integer> counts = new HashMap<>();

    private WordCounts() {}

    /** The words of some tokens that follow each other. */
    static WordCounts of(List<Token> tokens) {
        WordCounts words = new WordCounts();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens, i);
        }
        return words;
    }

    private void add(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.isWord() && token.lower().length() > 1) {
            counts.merge(token.stem(), 1, Integer::sum);
        } else if (token.isHan() && at > 0) {
            Token before = tokens.get(at - 1);
            if (before.isHan() && before.sentence() == token.sentence() && token.isJoined()) {
                counts.merge(before.lower() + token.lower(), 1, Integer::sum);
            }
        }
    }

    /** Adds the words of another passage. */
    void add(WordCounts other) {
        other.counts.forEach((word, count) -> counts.merge(word, count, Integer::sum));
    }

    Map<String, Integer> byWord() {
        return counts;
    }
}
