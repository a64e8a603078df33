package dev.blotter.annotate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For which kind of fraud words speak. A passage is a vector of its words by TF-IDF, in the form 1 + ln tf and
 * of length 1, and the probability of a kind is that of multinomial logistic regression.
 */
final class WordWeights {
    static final WordWeights NONE = new WordWeights(List.of(), Map.of());

    /** Of a passage's words so many must be known, else it is of another language. */
    private static final double FEWEST_KNOWN = 0.35;

    private final List<String> codes;
    private final Map<String, Known> words;
    private final float[] any;

    /** A word: its inverse document frequency, and what it weighs for each kind. */
    static final class Known {
        private final double rarity;
        private final float[] weights;

        Known(double rarity, float[] weights) {
            this.rarity = rarity;
            this.weights = weights;
        }
    }

    /**
     * Weights for some kinds.
     *
     * @param words by themselves, {@link WordTable#ANY} among them
     */
    WordWeights(List<String> codes, Map<String, Known> words) {
        this.codes = List.copyOf(codes);
        this.words = new HashMap<>(words);
        Known all = this.words.remove(WordTable.ANY);
        this.any = all == null ? new float[codes.size()] : all.weights;
    }

    boolean isEmpty() {
        return codes.isEmpty();
    }

    /** The kinds, {@link WordTable#NONE} among them, in the order of {@link #shares}. */
    List<String> codes() {
        return codes;
    }

    /** The words of a passage that weigh most for a kind, the weightiest first. */
    List<String> telling(WordCounts passage, int kind, int most) {
        return passage.byWord().entrySet().stream()
                .map(word -> Map.entry(word.getKey(), weight(word, kind)))
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double weight(Map.Entry<String, Integer> word, int kind) {
        Known known = words.get(word.getKey());
        return known == null ? 0 : WordTable.value(word.getValue(), known.rarity) * known.weights[kind];
    }

    /** How many different words of a passage are known. */
    int known(WordCounts passage) {
        return (int)
                passage.byWord().keySet().stream().filter(words::containsKey).count();
    }

    /** The probability of each kind, 0 to 1; an empty array when too few of the words are known. */
    double[] shares(WordCounts passage) {
        double[] sums = sums(passage);
        if (sums.length == 0) {
            return sums;
        }
        double most = Arrays.stream(sums).max().orElse(0);
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    private double[] sums(WordCounts passage) {
        double[] sums = new double[codes.size()];
        double square = 0;
        double known = 0;
        double all = 0;
        for (Map.Entry<String, Integer> word : passage.byWord().entrySet()) {
            all += word.getValue();
            Known entry = words.get(word.getKey());
            if (entry != null) {
                known += word.getValue();
                double value = WordTable.value(word.getValue(), entry.rarity);
                square += value * value;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += value * entry.weights[i];
                }
            }
        }
        if (known == 0 || known < FEWEST_KNOWN * all) {
            return new double[0];
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] / length + any[i];
        }
        return sums;
    }
}
