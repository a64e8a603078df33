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
    /** What a phrase stands for, from a token to a token. */
    public record Found(String value, int first, int last) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private @Nullable String value;
    }

    private final Node forward = new Node();
    private final Node backward = new Node();

    public Phrasebook(Map<String, String> phrases, String language, Tokenizer tokenizer) {
        phrases.forEach((phrase, value) -> {
            List<Word> words = tokenizer.words(phrase, language);
            add(forward, words, value);
            add(backward, words.reversed(), value);
        });
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
    public Found endingAt(Tokens tokens, int last) {
        return longest(tokens, last, -1, backward);
    }

    /** The longest phrase that begins at a token, in its sentence, or null. */
    @Nullable
    public Found beginningAt(Tokens tokens, int first) {
        return longest(tokens, first, 1, forward);
    }

    private static @Nullable Found longest(Tokens tokens, int from, int step, Node root) {
        Found longest = null;
        Node node = root;
        for (int at = from; at >= 0 && tokens.isInSentence(at, from); at += step) {
            node = node.next.get(tokens.get(at).lower());
            if (node == null) {
                return longest;
            }
            if (node.value != null) {
                longest = new Found(node.value, Math.min(at, from), Math.max(at, from));
            }
        }
        return longest;
    }
}
