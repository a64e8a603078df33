package dev.blotter.annotate.term;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases, found in one walk over the tokens: a trie whose edges are the stems, lower-case forms
 * and exact forms of words. A step costs one look-up for most words, so the walk takes time in proportion to the tokens and not to the phrases.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTrie<T> {
    private static final int LONGEST_GAP = 3;
    /** Letters before an ending. */
    private static final int SHORTEST_BEGINNING = 2;
    /** A Chinese word is two characters, mostly. */
    private static final int LONGEST_HAN_GAP = 6;

    /** Receives what is found: each phrase at each place, longer and shorter ones alike. */
    public interface Hits<T> {
        void hit(T value, int first, int last);
    }

    private static final class Node<T> {
        private final Map<String, Edges<T>> edges = new HashMap<>(2);
        private @Nullable Node<T> gap;
        private @Nullable Endings<T> endings;
        private final List<T> values = new ArrayList<>(1);

        Node<T> child(Phrase.Part part) {
            if (part.form() == Phrase.Form.GAP) {
                Node<T> behind = gap == null ? new Node<>() : gap;
                gap = behind;
                return behind;
            }
            if (part.form() == Phrase.Form.ENDING) {
                Endings<T> known = endings == null ? new Endings<>() : endings;
                endings = known;
                return known.node(part.key());
            }
            return edges.computeIfAbsent(part.key(), key -> new Edges<>()).node(part.form());
        }
    }

    /** The edges of words by their last letters. */
    private static final class Endings<T> {
        private final Map<String, Node<T>> nodes = new HashMap<>();
        private int longest;

        Node<T> node(String ending) {
            longest = Math.max(longest, ending.length());
            return nodes.computeIfAbsent(ending, key -> new Node<>());
        }

        /** Follows the longest ending of a word. */
        @Nullable
        Node<T> of(String word) {
            for (int from = Math.max(SHORTEST_BEGINNING, word.length() - longest); from < word.length(); from++) {
                Node<T> node = nodes.get(word.substring(from));
                if (node != null) {
                    return node;
                }
            }
            return null;
        }
    }

    /** The edges of one key, by the form of a token that must equal it. */
    private static final class Edges<T> {
        private @Nullable Node<T> stem;
        private @Nullable Node<T> lower;
        private @Nullable Node<T> cased;

        Node<T> node(Phrase.Form form) {
            Node<T> known = get(form);
            Node<T> node = known == null ? new Node<>() : known;
            switch (form) {
                case STEM -> stem = node;
                case LOWER -> lower = node;
                case CASED, ENDING, GAP -> cased = node;
            }
            return node;
        }

        @Nullable
        Node<T> get(Phrase.Form form) {
            return switch (form) {
                case STEM -> stem;
                case LOWER -> lower;
                case CASED, ENDING, GAP -> cased;
            };
        }
    }

    private final Node<T> root = new Node<>();

    public void add(Phrase phrase, T value) {
        Node<T> node = root;
        for (Phrase.Part part : phrase.parts()) {
            node = node.child(part);
        }
        node.values.add(value);
    }

    /** Finds the phrases in a document. None reaches over the end of a sentence. */
    void find(Tokens tokens, Hits<T> hits) {
        int end = 0;
        for (int first = 0; first < tokens.size(); first++) {
            if (first == end) {
                end = tokens.sentenceEnd(first);
            }
            if (!isMark(tokens.get(first))) {
                findAt(tokens, first, end, hits);
            }
        }
    }

    /** Finds the phrases that begin at a token and do not reach over an end. */
    public void findAt(Tokens tokens, int first, int end, Hits<T> hits) {
        step(root, new Walk<>(tokens, hits, first, end), first);
    }

    private record Walk<T>(Tokens tokens, Hits<T> hits, int first, int end) {}

    /** Follows the edges that a token fits. Most words equal their stem and hold no capitals: one look-up. */
    private static <T> void step(Node<T> node, Walk<T> walk, int at) {
        Word word = walk.tokens.get(at).word();
        Node<T> ending = node.endings == null ? null : node.endings.of(word.lower());
        if (ending != null) {
            arrive(ending, walk, at);
        }
        if (node.edges.isEmpty()) {
            return;
        }
        Edges<T> edges = node.edges.get(word.lower());
        enter(edges, Phrase.Form.LOWER, walk, at);
        enter(word.inflected() ? node.edges.get(word.stem()) : edges, Phrase.Form.STEM, walk, at);
        enter(word.hasCapitals() ? node.edges.get(word.cased()) : edges, Phrase.Form.CASED, walk, at);
    }

    private static <T> void enter(@Nullable Edges<T> edges, Phrase.Form form, Walk<T> walk, int at) {
        Node<T> node = edges == null ? null : edges.get(form);
        if (node != null) {
            arrive(node, walk, at);
        }
    }

    private static <T> void arrive(Node<T> node, Walk<T> walk, int at) {
        for (T value : node.values) {
            walk.hits.hit(value, walk.first, at);
        }
        if (at + 1 < walk.end) {
            step(node, walk, at + 1);
        }
        if (node.gap != null) {
            leap(node.gap, walk, at + 1);
        }
    }

    /** Goes on behind a gap of any length, also none; a mark ends the gap. */
    private static <T> void leap(Node<T> node, Walk<T> walk, int from) {
        for (int at = from; at < walk.end && at <= from + longestGap(walk, from); at++) {
            step(node, walk, at);
            if (isMark(walk.tokens.get(at))) {
                return;
            }
        }
    }

    /** A per cent sign is read as the words that it stands for: "rose by 7% to". */
    private static boolean isMark(Token token) {
        return token.isPunctuation() && !token.is("%");
    }

    private static <T> int longestGap(Walk<T> walk, int from) {
        return walk.tokens.get(from).isHan() ? LONGEST_HAN_GAP : LONGEST_GAP;
    }
}
