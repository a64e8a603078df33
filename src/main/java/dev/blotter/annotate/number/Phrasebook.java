package dev.blotter.annotate.number;

import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small table of phrases that is asked only beside numbers, so it needs no walk over the document. */
public final class Phrasebook {
    /** What a phrase stands for, and how many tokens it took. */
    public record Entry(String value, int length) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private @Nullable String value;
    }

    private final Node forward = new Node();
    private final Node backward = new Node();

    private Phrasebook() {}

    public static Phrasebook of(Map<String, String> phrases, Tokenizer tokenizer) {
        Phrasebook book = new Phrasebook();
        phrases.forEach((phrase, value) -> {
            List<Word> words = tokenizer.words(phrase, "en");
            add(book.forward, words, value);
            add(book.backward, words.reversed(), value);
        });
        return book;
    }

    private static void add(Node root, List<Word> words, String value) {
        Node node = root;
        for (Word word : words) {
            node = node.next.computeIfAbsent(word.lower(), key -> new Node());
        }
        node.value = value;
    }

    /** The longest phrase that ends at a token, in its sentence, or null. */
    @Nullable
    public Entry endingAt(Tokens tokens, int last) {
        return longest(tokens, last, -1, backward);
    }

    /** The longest phrase that begins at a token, in its sentence, or null. */
    @Nullable
    public Entry beginningAt(Tokens tokens, int first) {
        return longest(tokens, first, 1, forward);
    }

    private static @Nullable Entry longest(Tokens tokens, int from, int step, Node root) {
        Entry longest = null;
        Node node = root;
        for (int at = from; at >= 0 && at < tokens.size() && isSame(tokens, at, from); at += step) {
            node = node.next.get(tokens.get(at).lower());
            if (node == null) {
                return longest;
            }
            if (node.value != null) {
                longest = new Entry(node.value, Math.abs(at - from) + 1);
            }
        }
        return longest;
    }

    private static boolean isSame(Tokens tokens, int at, int other) {
        return tokens.get(at).sentence() == tokens.get(other).sentence();
    }
}
