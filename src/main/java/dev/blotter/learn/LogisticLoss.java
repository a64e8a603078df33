package dev.blotter.learn;

import dev.blotter.annotate.likeness.WordVector;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * The negative log likelihood of multinomial logistic regression. Of one outcome there is another, whose weights are
 * zero.
 */
final class LogisticLoss implements Function {
    /**
     * A passage to learn from.
     *
     * @param outcome what it is; the number of outcomes for the one beside a single one
     * @param known what else speaks for each outcome, which stays as it is
     */
    record Sample(WordVector vector, int outcome, double weight, double known) {
        Sample(WordVector vector, int outcome, double weight) {
            this(vector, outcome, weight, 0);
        }
    }

    private static final int ITERATIONS = 200;
    /** Of so many steps the minimizer keeps two arrays as large as all weights. */
    private static final int MEMORY = 5;

    private static final int MOST_EVALUATIONS = 30_000;

    private final List<Sample> samples;
    private final int outcomes;
    /** Whether what is added to all is learned too. */
    private final boolean any;
    /** The numbers of the words of the samples, ascending, and the last number of all. */
    private final int[] words;
    /** Of each sample: where the weights of its words begin. */
    private final int[][] rows;

    private double[] at = {};
    private double value;
    private double[] gradient = {};

    private LogisticLoss(List<Sample> samples, int outcomes, int last, boolean any) {
        this.samples = List.copyOf(samples);
        this.outcomes = outcomes;
        this.any = any;
        this.words = words(samples, last);
        int[] starts = new int[last + 1];
        for (int place = 0; place < words.length; place++) {
            starts[words[place]] = place * outcomes;
        }
        this.rows =
                samples.stream().map(sample -> rows(sample.vector(), starts)).toArray(int[][]::new);
    }

    private static int[] words(List<Sample> samples, int last) {
        BitSet numbers = new BitSet();
        for (Sample sample : samples) {
            for (int i = 0; i < sample.vector().size(); i++) {
                numbers.set(sample.vector().word(i));
            }
        }
        numbers.set(last);
        return numbers.stream().toArray();
    }

    private static int[] rows(WordVector vector, int[] starts) {
        int[] rows = new int[vector.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = starts[vector.word(i)];
        }
        return rows;
    }

    /**
     * The weights that fit samples best without being large: of each word by outcome, and at last what is added to all.
     *
     * @param l2 what the square of a weight costs
     */
    static double[] fit(List<Sample> samples, int outcomes, int words, double l2) {
        return new LogisticLoss(samples, outcomes, words, true).weights(words, l2);
    }

    /** What is to be added to the weights of words for one outcome, beside what is known of each sample. */
    static double[] moves(List<Sample> samples, int words, double l2) {
        return new LogisticLoss(samples, 1, words, false).weights(words, l2);
    }

    /** All weights, with those of the words of the samples in their places. */
    private double[] weights(int last, double l2) {
        double[] minimum = minimum(l2);
        double[] weights = new double[(last + 1) * outcomes];
        for (int place = 0; place < words.length; place++) {
            System.arraycopy(minimum, place * outcomes, weights, words[place] * outcomes, outcomes);
        }
        return weights;
    }

    /**
     * The weights where the loss is least. At the very minimum OpenNLP's minimizer goes on with NaN for ever; to refuse
     * that ends it, and where it last was is the minimum.
     */
    private double[] minimum(double l2) {
        try {
            return new QNMinimizer(0, l2, ITERATIONS, MEMORY, MOST_EVALUATIONS).minimize(this);
        } catch (ArithmeticException e) {
            return at;
        }
    }

    @Override
    public int getDimension() {
        return words.length * outcomes;
    }

    @Override
    public double valueAt(double[] weights) {
        measure(weights);
        return value;
    }

    @Override
    public double[] gradientAt(double[] weights) {
        measure(weights);
        return gradient.clone();
    }

    private void measure(double[] weights) {
        if (Arrays.equals(weights, at)) {
            return;
        }
        if (Arrays.stream(weights).anyMatch(Double::isNaN)) {
            throw new ArithmeticException("the minimum is reached");
        }
        at = weights.clone();
        value = 0;
        gradient = new double[at.length];
        for (int i = 0; i < rows.length; i++) {
            measure(samples.get(i), rows[i]);
        }
    }

    private void measure(Sample sample, int[] of) {
        double[] slopes = shares(sample, of);
        value -= sample.weight() * Math.log(Math.max(share(slopes, sample.outcome()), Double.MIN_NORMAL));
        for (int outcome = 0; outcome < outcomes; outcome++) {
            slopes[outcome] = sample.weight() * (slopes[outcome] - (outcome == sample.outcome() ? 1 : 0));
        }
        if (any) {
            slope(slopes, 1, gradient.length - outcomes);
        }
        for (int i = 0; i < of.length; i++) {
            slope(slopes, sample.vector().value(i), of[i]);
        }
    }

    private void slope(double[] slopes, double times, int row) {
        for (int outcome = 0; outcome < outcomes; outcome++) {
            gradient[row + outcome] += slopes[outcome] * times;
        }
    }

    private double share(double[] shares, int outcome) {
        return outcome < outcomes ? shares[outcome] : 1 - shares[0];
    }

    private double[] shares(Sample sample, int[] of) {
        double[] sums = new double[outcomes];
        for (int outcome = 0; outcome < outcomes; outcome++) {
            sums[outcome] = sample.known() + at[at.length - outcomes + outcome];
        }
        for (int i = 0; i < of.length; i++) {
            float times = sample.vector().value(i);
            for (int outcome = 0; outcome < outcomes; outcome++) {
                sums[outcome] += times * at[of[i] + outcome];
            }
        }
        return softmax(sums);
    }

    private double[] softmax(double[] sums) {
        double most =
                outcomes == 1 ? Math.max(0, sums[0]) : Arrays.stream(sums).max().orElse(0);
        double total = outcomes == 1 ? Math.exp(-most) : 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }
}
