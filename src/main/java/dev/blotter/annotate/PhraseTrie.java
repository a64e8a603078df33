package dev.blotter.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases, found in one walk over the tokens: a trie whose edges are the stems, lower-case forms
 * and exact forms of words. A step costs a look-up for each kind of edge that the node has, so the
 * walk takes time in proportion to the tokens and not to the phrases.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseTrie<T> {
    private static final int LONGEST_GAP = 3;
    /** A Chinese word is two characters, mostly. */
    private static final int LONGEST_HAN_GAP = 6;

    /** Receives what is found: each phrase at each place, longer and shorter ones alike. */
    interface Hits<T> {
        void hit(T value, int first, int last);
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> stems = new HashMap<>(2);
        private final Map<String, Node<T>> lowers = new HashMap<>(2);
        private final Map<String, Node<T>> cased = new HashMap<>(2);
        private @Nullable Node<T> gap;
        private final List<T> values = new ArrayList<>(1);

        Node<T> child(Phrase.Part part) {
            return switch (part.form()) {
                case STEM -> stems.computeIfAbsent(part.key(), key -> new Node<>());
                case LOWER -> lowers.computeIfAbsent(part.key(), key -> new Node<>());
                case CASED -> cased.computeIfAbsent(part.key(), key -> new Node<>());
                case GAP -> behindGap();
            };
        }

        private Node<T> behindGap() {
            Node<T> behind = gap == null ? new Node<>() : gap;
            gap = behind;
            return behind;
        }
    }

    private final Node<T> root = new Node<>();

    void add(Phrase phrase, T value) {
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
            if (!tokens.get(first).isPunctuation()) {
                step(root, new Walk<>(tokens, hits, first, end), first);
            }
        }
    }

    private record Walk<T>(Tokens tokens, Hits<T> hits, int first, int end) {}

    /** Follows the edges that a token fits. */
    private static <T> void step(Node<T> node, Walk<T> walk, int at) {
        Word word = walk.tokens.get(at).word();
        enter(node.stems, word.stem(), walk, at);
        enter(node.lowers, word.lower(), walk, at);
        enter(node.cased, word.cased(), walk, at);
    }

    private static <T> void enter(Map<String, Node<T>> edges, String key, Walk<T> walk, int at) {
        if (edges.isEmpty()) {
            return;
        }
        Node<T> node = edges.get(key);
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
            if (walk.tokens.get(at).isPunctuation()) {
                return;
            }
        }
    }

    private static <T> int longestGap(Walk<T> walk, int from) {
        return walk.tokens.get(from).isHan() ? LONGEST_HAN_GAP : LONGEST_GAP;
    }
}
