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
    /** No rule asks which kind a document reports that is less like reports than this. */
    private static final int FEWEST_REPORTING = 60;

    private final WordWeights weights;
    private final LikenessLevels levels;
    /** Of each kind, itself and the kinds below it, by their numbers. */
    private final List<int[]> families;

    public LikenessFinder(WordWeights weights, LikenessLevels levels, FraudTypes types) {
        this.weights = weights;
        this.levels = levels;
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
    public record Found(List<Sentence> sentences, List<Likeness> likenesses) {
        /** How much the document is worded like a report of fraud. */
        public String report() {
            return likenesses.isEmpty()
                    ? LikenessLevels.UNLIKELY
                    : likenesses.getFirst().report();
        }

        /** How much the document is like reports of a kind. */
        public String ofKind(String code) {
            for (Likeness likeness : likenesses) {
                if (likeness.code().equals(code)) {
                    return likeness.share();
                }
            }
            return LikenessLevels.UNKNOWN;
        }
    }

    /**
     * Compares a document.
     *
     * @param tokens cut by a tokenizer that numbers words by the same weights
     */
    public Found find(Tokens tokens, List<Term> terms, List<Quantity> quantities) {
        if (weights.isEmpty()) {
            return new Found(tokens.sentences(), List.of());
        }
        List<int[]> sentences =
                SentenceWords.of(tokens, terms, quantities, Word::number, weights::number, weights::ofTerm).stream()
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
        private final WordVector document;
        private final int report;
        private final int words;

        Comparison(Tokens tokens, List<int[]> sentences, Passages passages) {
            this.tokens = tokens;
            this.sentences = sentences;
            this.passages = passages;
            this.asked = asked();
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
            return new Found(measured(), report < FEWEST_REPORTING ? unlike() : likenesses());
        }

        private List<Likeness> unlike() {
            Sentence first = tokens.sentences().get(passages.start(asked.getFirst()));
            return weights.codes().stream()
                    .map(code -> likeness(code, 0, 0, 0, "", first))
                    .toList();
        }

        private List<Likeness> likenesses() {
            double[] shares = weights.shares(document);
            double[] best = best();
            List<Likeness> likenesses = new ArrayList<>();
            for (int kind = 0; kind < shares.length; kind++) {
                likenesses.add(likeness(kind, shares, best));
            }
            return likenesses;
        }

        private List<Sentence> measured() {
            double[] scores = passages.scoresOfSentences();
            List<Sentence> measured = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                measured.add(tokens.sentences().get(i).reporting(levels.ofPassage(weights.percent(scores[i]))));
            }
            return measured;
        }

        /** The largest share of each kind in a passage that is asked. */
        private double[] best() {
            double[] best = new double[weights.codes().size()];
            for (int passage : asked) {
                double[] shares = weights.shares(passages.vectors().get(passage));
                for (int kind = 0; kind < best.length; kind++) {
                    best[kind] = Math.max(best[kind], shares[kind]);
                }
            }
            return best;
        }

        private Likeness likeness(int kind, double[] shares, double[] best) {
            double sum = 0;
            int likest = families.get(kind)[0];
            for (int member : families.get(kind)) {
                sum += shares[member];
                likest = shares[member] > shares[likest] ? member : likest;
            }
            int all = percent(sum);
            boolean like = all >= LIKE;
            return likeness(
                    weights.codes().get(kind),
                    percent(shares[kind]),
                    all,
                    percent(best[kind]),
                    like ? String.join(" ", weights.telling(document, likest, TELLING)) : "",
                    tokens.sentences().get(like ? telling(likest) : passages.start(asked.getFirst())));
        }

        private Likeness likeness(String code, int share, int family, int passage, String telling, Sentence sentence) {
            return new Likeness(
                    code,
                    levels.ofKind(share, passage),
                    levels.ofFamily(family),
                    levels.ofDocument(report),
                    share,
                    family,
                    passage,
                    report,
                    telling,
                    levels.ofWords(words),
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
