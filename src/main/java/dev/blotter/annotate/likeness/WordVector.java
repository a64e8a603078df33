package dev.blotter.annotate.likeness;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A passage as a vector of its words by TF-IDF, in the form (1 + ln tf) · idf and of length 1 (Manning, Raghavan and
 * Schütze, Introduction to Information Retrieval, 6.4).
 */
public final class WordVector {
    private final int[] words;
    private final float[] values;

    private WordVector(int[] words, float[] values) {
        this.words = words;
        this.values = values;
    }

    /** How many different words it has. */
    public int size() {
        return words.length;
    }

    /** The number of one of its words; ascending. */
    public int word(int at) {
        return words[at];
    }

    /** What stands for one of its words, 0 to 1. */
    public float value(int at) {
        return values[at];
    }

    /**
     * The vector of a passage.
     *
     * @param sentences the numbers of the known words of each of its sentences
     * @param rarities the inverse document frequency of a word, by its number
     */
    public static WordVector of(List<int[]> sentences, float[] rarities) {
        int[] all = joined(sentences);
        Arrays.sort(all);
        int[] words = new int[all.length];
        float[] values = new float[all.length];
        int size = 0;
        double square = 0;
        for (int from = 0, to; from < all.length; from = to) {
            to = from + 1;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            words[size] = all[from];
            values[size] = (to == from + 1 ? 1 : (float) (1 + Math.log(to - from))) * rarities[all[from]];
            square += values[size] * values[size];
            size++;
        }
        return scaled(Arrays.copyOf(words, size), Arrays.copyOf(values, size), Math.sqrt(square));
    }

    private static int[] joined(List<int[]> sentences) {
        int size = 0;
        for (int[] sentence : sentences) {
            size += sentence.length;
        }
        int[] all = new int[size];
        int at = 0;
        for (int[] sentence : sentences) {
            System.arraycopy(sentence, 0, all, at, sentence.length);
            at += sentence.length;
        }
        return all;
    }

    private static WordVector scaled(int[] words, float[] values, double length) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) length;
        }
        return new WordVector(words, values);
    }

    /** What it has of some words; the values stay what they are. */
    public WordVector of(IntPredicate wanted) {
        int[] kept = IntStream.range(0, words.length)
                .filter(i -> wanted.test(words[i]))
                .toArray();
        float[] some = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            some[i] = values[kept[i]];
        }
        return new WordVector(IntStream.of(kept).map(i -> words[i]).toArray(), some);
    }

    public double times(float[] weights) {
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += values[i] * weights[words[i]];
        }
        return sum;
    }
}
