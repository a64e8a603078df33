package dev.blotter.annotate.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The passages of a document, each of three sentences that follow each other, and how much each is worded like a
 * report of fraud.
 */
public final class Passages {
    private static final int TOGETHER = 3;
    /** A passage of fewer words tells nothing. */
    private static final int FEWEST = 5;
    /** So many of the passages most like reports speak for a document, and so many stand at its beginning. */
    private static final int MOST_LIKE = 4;

    private static final int LEADING = 3;

    private final List<Integer> starts = new ArrayList<>();
    private final List<WordVector> vectors = new ArrayList<>();
    private final List<int[]> sentences;
    private double[] scores = {};
    /** The numbers of all, the likest first. */
    private List<Integer> likest = List.of();

    /**
     * The passages of a document.
     *
     * @param sentences the numbers of the known words of each sentence
     * @param rarities the inverse document frequency of a word, by its number
     */
    public Passages(List<int[]> sentences, float[] rarities) {
        this.sentences = List.copyOf(sentences);
        for (int from = 0; from == 0 || from + TOGETHER <= sentences.size(); from++) {
            List<int[]> passage = sentences.subList(from, Math.min(sentences.size(), from + TOGETHER));
            if (passage.stream().mapToInt(words -> words.length).sum() >= FEWEST) {
                starts.add(from);
                vectors.add(WordVector.of(passage, rarities));
            }
        }
    }

    /** Measures each by the weights of words for a report, and what is added to them. */
    public void score(float[] weights, double any) {
        scores = vectors.stream()
                .mapToDouble(vector -> vector.times(weights) + any)
                .toArray();
        likest = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> scores[i]).reversed())
                .toList();
    }

    public boolean isEmpty() {
        return vectors.isEmpty();
    }

    public List<WordVector> vectors() {
        return vectors;
    }

    /** The numbers of the passages that are most like reports, the likest first. */
    public List<Integer> likest(int most) {
        return likest.subList(0, Math.min(most, likest.size()));
    }

    double score(int passage) {
        return scores[passage];
    }

    int start(int passage) {
        return starts.get(passage);
    }

    /** The sentences of a passage behind its first one, and it, by number. */
    IntStream sentencesOf(int passage) {
        return IntStream.range(start(passage), Math.min(sentences.size(), start(passage) + TOGETHER));
    }

    /**
     * How much the document is like a report: half is the mean of its four likest passages, a quarter the mean of
     * all, and a quarter the likest of the first three.
     */
    public double score() {
        double likest =
                likest(MOST_LIKE).stream().mapToDouble(i -> scores[i]).average().orElse(0);
        double all = Arrays.stream(scores).average().orElse(0);
        double lead = Arrays.stream(scores).limit(LEADING).max().orElse(0);
        return likest / 2 + all / 4 + lead / 4;
    }

    /** The score of the likest passage that each sentence stands in; the least there is for one that is in none. */
    double[] scoresOfSentences() {
        double[] best = new double[sentences.size()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int passage = 0; passage < scores.length; passage++) {
            double score = scores[passage];
            sentencesOf(passage).forEach(sentence -> best[sentence] = Math.max(best[sentence], score));
        }
        return best;
    }
}
