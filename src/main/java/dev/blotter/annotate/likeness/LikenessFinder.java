package dev.blotter.annotate.likeness;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.Word;
import dev.blotter.codes.FraudTypes;
import dev.blotter.text.Likeness;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Compares the words of a document and of its passages with those of reports of fraud, and of its kinds. */
public final class LikenessFinder {
    /** Which kind they report is asked of the passages that are this much like reports, and of as many at least … */
    private static final int REPORTING = 97;

    private static final int FEWEST_ASKED = 4;
    /** … and at most. */
    private static final int MOST_ASKED = 16;
    /** So many of the words that weigh most are told of a kind that the document is like, in percent. */
    private static final int TELLING = 8;

    private static final int LIKE = 10;

    private final WordWeights weights;
    /** Of each kind, itself and the kinds below it, by their numbers. */
    private final List<int[]> families;

    public LikenessFinder(WordWeights weights, FraudTypes types) {
        this.weights = weights;
        List<String> codes = weights.codes();
        this.families = codes.stream()
                .map(code -> IntStream.range(0, codes.size())
                        .filter(kind -> codes.get(kind).equals(code)
                                || types.ancestors(codes.get(kind)).contains(code))
                        .toArray())
                .toList();
    }

    /**
     * What a document is like.
     *
     * @param sentences its sentences, each with what it is like
     * @param likenesses one for each kind that was learned
     */
    public record Found(List<Sentence> sentences, List<Likeness> likenesses) {}

    /**
     * Compares a document.
     *
     * @param tokens cut by a tokenizer that numbers words by the same weights
     */
    public Found find(Tokens tokens, List<Term> terms, List<Quantity> quantities) {
        if (weights.isEmpty()) {
            return new Found(tokens.sentences(), List.of());
        }
        List<int[]> sentences = SentenceWords.of(tokens, terms, quantities, Word::number, weights::number).stream()
                .map(LikenessFinder::known)
                .toList();
        Passages passages = weights.passages(sentences);
        return passages.isEmpty()
                ? new Found(tokens.sentences(), List.of())
                : new Comparison(tokens, sentences, passages).found();
    }

    private static int[] known(List<Integer> numbers) {
        int[] known = new int[numbers.size()];
        int size = 0;
        for (int number : numbers) {
            known[size] = number;
            size += number < 0 ? 0 : 1;
        }
        return Arrays.copyOf(known, size);
    }

    /** The comparison of one document. */
    private final class Comparison {
        private final Tokens tokens;
        private final List<int[]> sentences;
        private final Passages passages;
        private final List<Integer> asked;
        private final List<double[]> sharesOfAsked;
        private final WordVector document;
        private final int report;
        private final int words;

        Comparison(Tokens tokens, List<int[]> sentences, Passages passages) {
            this.tokens = tokens;
            this.sentences = sentences;
            this.passages = passages;
            this.asked = asked();
            this.sharesOfAsked = asked.stream()
                    .map(passage -> weights.shares(passages.vectors().get(passage)))
                    .toList();
            this.document = weights.vector(sentences);
            this.report = weights.percent(passages.score());
            this.words = weights.known(document);
        }

        private List<Integer> asked() {
            List<Integer> likest = passages.likest(MOST_ASKED);
            return IntStream.range(0, likest.size())
                    .filter(i -> i < FEWEST_ASKED || weights.percent(passages.score(likest.get(i))) >= REPORTING)
                    .mapToObj(likest::get)
                    .toList();
        }

        Found found() {
            double[] shares = weights.shares(document);
            return new Found(
                    measured(),
                    IntStream.range(0, shares.length)
                            .mapToObj(kind -> likeness(kind, shares))
                            .toList());
        }

        private List<Sentence> measured() {
            double[] scores = passages.scoresOfSentences();
            List<Sentence> measured = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                measured.add(tokens.sentences().get(i).reporting(weights.percent(scores[i])));
            }
            return measured;
        }

        private double best(int kind) {
            return sharesOfAsked.stream()
                    .mapToDouble(shares -> shares[kind])
                    .max()
                    .orElse(0);
        }

        private Likeness likeness(int kind, double[] shares) {
            int[] family = families.get(kind);
            int all = percent(
                    IntStream.of(family).mapToDouble(member -> shares[member]).sum());
            int likest = IntStream.of(family)
                    .boxed()
                    .max((a, b) -> Double.compare(shares[a], shares[b]))
                    .orElse(kind);
            Sentence sentence = tokens.sentences().get(all < LIKE ? passages.start(asked.getFirst()) : telling(likest));
            return new Likeness(
                    weights.codes().get(kind),
                    percent(shares[kind]),
                    all,
                    percent(best(kind)),
                    report,
                    all < LIKE ? "" : String.join(" ", weights.telling(document, likest, TELLING)),
                    words,
                    sentence.number(),
                    tokens.get(sentence.token()).clause(),
                    sentence.token(),
                    sentence.last(),
                    sentence.begin(),
                    sentence.end());
        }

        /** The sentence of the passages asked that speaks most for a kind, and for a report. */
        private int telling(int kind) {
            return asked.stream()
                    .flatMapToInt(passages::sentencesOf)
                    .boxed()
                    .max((a, b) -> Double.compare(speaksFor(a, kind), speaksFor(b, kind)))
                    .orElseThrow();
        }

        private double speaksFor(int sentence, int kind) {
            return weights.speaksFor(weights.vector(List.of(sentences.get(sentence))), kind);
        }

        private static int percent(double share) {
            return (int) Math.round(100 * share);
        }
    }
}
