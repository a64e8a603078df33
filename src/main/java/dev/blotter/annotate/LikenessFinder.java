package dev.blotter.annotate;

import dev.blotter.text.Likeness;
import dev.blotter.text.Sentence;
import java.util.List;
import java.util.stream.IntStream;

/** Compares the words of a document, of each sentence and of every three of them, with those of kinds of fraud. */
final class LikenessFinder {
    private static final int TOGETHER = 3;
    /** So many of the words that weigh most are told of a kind that the document is like, in percent. */
    private static final int TELLING = 8;

    private static final int LIKE = 10;

    private final WordWeights weights;

    LikenessFinder(WordWeights weights) {
        this.weights = weights;
    }

    /** One for each kind that was learned; none when the words of the document are not known. */
    List<Likeness> find(Tokens tokens) {
        if (weights.isEmpty()) {
            return List.of();
        }
        List<WordCounts> sentences = tokens.sentences().stream()
                .map(sentence -> WordCounts.of(tokens.list().subList(sentence.token(), sentence.last() + 1)))
                .toList();
        WordCounts all = joined(sentences);
        double[] document = weights.shares(all);
        return document.length == 0 ? List.of() : new Comparison(tokens, sentences, document).likenesses(all);
    }

    private static WordCounts joined(List<WordCounts> sentences) {
        WordCounts all = WordCounts.of(List.of());
        sentences.forEach(all::add);
        return all;
    }

    /** The comparison of one document. */
    private final class Comparison {
        private final Tokens tokens;
        private final double[] document;
        private final double[] passage;
        /** The sentence by which the passage is known that is most like a kind. */
        private final int[] places;

        Comparison(Tokens tokens, List<WordCounts> sentences, double[] document) {
            this.tokens = tokens;
            this.document = document;
            this.passage = new double[document.length];
            this.places = new int[document.length];
            List<double[]> singles = sentences.stream().map(weights::shares).toList();
            for (int from = 0; from < sentences.size(); from++) {
                int to = Math.min(sentences.size(), from + TOGETHER);
                compare(singles.get(from), singles.subList(from, from + 1), from);
                if (from == 0 || to == from + TOGETHER) {
                    compare(weights.shares(joined(sentences.subList(from, to))), singles.subList(from, to), from);
                }
            }
        }

        /** Notes the kinds that a passage is more like than those before. */
        private void compare(double[] shares, List<double[]> sentences, int from) {
            for (int kind = 0; kind < shares.length; kind++) {
                if (shares[kind] > passage[kind]) {
                    passage[kind] = shares[kind];
                    places[kind] = from + mostLike(sentences, kind);
                }
            }
        }

        private static int mostLike(List<double[]> sentences, int kind) {
            int best = 0;
            double most = -1;
            for (int i = 0; i < sentences.size(); i++) {
                double[] shares = sentences.get(i);
                if (shares.length > 0 && shares[kind] > most) {
                    most = shares[kind];
                    best = i;
                }
            }
            return best;
        }

        List<Likeness> likenesses(WordCounts all) {
            int words = weights.known(all);
            return IntStream.range(0, document.length)
                    .mapToObj(kind -> likeness(kind, all, words))
                    .toList();
        }

        private Likeness likeness(int kind, WordCounts all, int words) {
            Sentence sentence = tokens.sentences().get(places[kind]);
            return new Likeness(
                    weights.codes().get(kind),
                    percent(document[kind]),
                    percent(passage[kind]),
                    percent(document[kind]) < LIKE ? "" : String.join(" ", weights.telling(all, kind, TELLING)),
                    words,
                    sentence.number(),
                    tokens.get(sentence.token()).clause(),
                    sentence.token(),
                    sentence.last(),
                    sentence.begin(),
                    sentence.end());
        }

        private static int percent(double share) {
            return (int) Math.round(100 * share);
        }
    }
}
