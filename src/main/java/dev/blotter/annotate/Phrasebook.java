package dev.blotter.annotate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small table of phrases that is asked only beside numbers, so it needs no walk over the document. */
final class Phrasebook {
    private static final int LONGEST = 5;

    /** What a phrase stands for, and how many tokens it took. */
    record Entry(String value, int length) {}

    private final Map<String, String> values;

    private Phrasebook(Map<String, String> values) {
        this.values = values;
    }

    static Phrasebook of(Map<String, String> phrases, Tokenizer tokenizer) {
        Map<String, String> values = new HashMap<>();
        phrases.forEach((phrase, value) -> values.put(key(phrase, tokenizer), value));
        return new Phrasebook(values);
    }

    private static String key(String phrase, Tokenizer tokenizer) {
        StringBuilder key = new StringBuilder();
        tokenizer.words(phrase, "en").forEach(word -> key.append(' ').append(word.lower()));
        return key.toString();
    }

    /** The longest phrase that ends at a token, in its sentence, or null. */
    @Nullable
    Entry endingAt(Tokens tokens, int last) {
        StringBuilder key = new StringBuilder();
        Entry longest = null;
        for (int at = last; at >= 0 && at > last - LONGEST && isSame(tokens, at, last); at--) {
            key.insert(0, tokens.get(at).lower()).insert(0, ' ');
            longest = longer(longest, key, last - at + 1);
        }
        return longest;
    }

    /** The longest phrase that begins at a token, in its sentence, or null. */
    @Nullable
    Entry beginningAt(Tokens tokens, int first) {
        StringBuilder key = new StringBuilder();
        Entry longest = null;
        for (int at = first; at < tokens.size() && at < first + LONGEST && isSame(tokens, at, first); at++) {
            key.append(' ').append(tokens.get(at).lower());
            longest = longer(longest, key, at - first + 1);
        }
        return longest;
    }

    private @Nullable Entry longer(@Nullable Entry longest, StringBuilder key, int length) {
        String value = values.get(key.toString());
        return value == null ? longest : new Entry(value, length);
    }

    private static boolean isSame(Tokens tokens, int at, int other) {
        return tokens.get(at).sentence() == tokens.get(other).sentence();
    }
}
