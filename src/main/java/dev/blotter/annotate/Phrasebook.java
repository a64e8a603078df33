package dev.blotter.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small table of phrases that is asked only beside numbers, so it needs no walk over the document. */
final class Phrasebook {
    private static final int LONGEST = 5;

    /** What a phrase stands for, and how many tokens it took. */
    record Entry(String value, int length) {}

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> firsts = new HashSet<>();
    private final Set<String> lasts = new HashSet<>();

    private Phrasebook() {}

    static Phrasebook of(Map<String, String> phrases, Tokenizer tokenizer) {
        Phrasebook book = new Phrasebook();
        phrases.forEach((phrase, value) -> book.add(tokenizer.words(phrase, "en"), value));
        return book;
    }

    private void add(List<Word> words, String value) {
        StringBuilder key = new StringBuilder();
        words.forEach(word -> key.append(' ').append(word.lower()));
        values.put(key.toString(), value);
        firsts.add(words.getFirst().lower());
        lasts.add(words.getLast().lower());
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
