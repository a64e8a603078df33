package dev.blotter.learn;

import dev.blotter.annotate.likeness.WordVector;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * The negative log likelihood of multinomial logistic regression, as a function of what is added to weights that are
 * given. It has the words of the samples alone: the weights of others stay as they are. Of one outcome there is another
 * beside it, whose weights are zero: then it is binary.
 */
final class LogisticLoss implements Function {
    /**
     * A passage to learn from.
     *
     * @param outcome what it is; the number of outcomes for the one beside a single one
     * @param weight how much it counts
     */
    record Sample(WordVector vector, int outcome, double weight) {}

    private static final int ITERATIONS = 200;
    private static final int MEMORY = 15;
    private static final int MOST_EVALUATIONS = 30_000;

    private final List<Sample> samples;
    private final int outcomes;
    /** The numbers of the words of the samples, ascending, and the last number of all. */
    private final int[] words;
    /** By the number of a word: which of these it is. */
    private final int[] places;
    /** The weights of the words of the samples, and at last what is added to all. */
    private final double[] given;

    private double[] at = {};
    private double value;
    private double[] gradient = {};

    private LogisticLoss(List<Sample> samples, int outcomes, double[] all) {
        this.samples = List.copyOf(samples);
        this.outcomes = outcomes;
        this.words = words(samples, all.length / outcomes - 1);
        this.places = new int[all.length / outcomes];
        this.given = new double[words.length * outcomes];
        for (int place = 0; place < words.length; place++) {
            places[words[place]] = place;
            System.arraycopy(all, words[place] * outcomes, given, place * outcomes, outcomes);
        }
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

    /**
     * The weights that fit samples best without moving far from those given.
     *
     * @param given weights of each word by outcome, and at last what is added to all
     * @param l2 what the square of a move costs
     */
    static double[] fit(List<Sample> samples, int outcomes, double[] given, double l2) {
        LogisticLoss loss = new LogisticLoss(samples, outcomes, given);
        return loss.all(given, loss.moved(loss.minimum(l2)));
    }

    /** All weights, with those of the words of the samples in their places. */
    private double[] all(double[] before, double[] moved) {
        double[] weights = before.clone();
        for (int place = 0; place < words.length; place++) {
            System.arraycopy(moved, place * outcomes, weights, words[place] * outcomes, outcomes);
        }
        return weights;
    }

    /**
     * What is added where the loss is least.
     *
     * <p>OpenNLP's minimizer divides by the change of the gradient: where there is none, as at the very minimum, it
     * goes on with what is no number, and for ever. To refuse that ends it, and what was last added is the minimum.
     */
    private double[] minimum(double l2) {
        try {
            return new QNMinimizer(0, l2, ITERATIONS, MEMORY, MOST_EVALUATIONS).minimize(this);
        } catch (ArithmeticException e) {
            return at;
        }
    }

    private double[] moved(double[] added) {
        double[] weights = given.clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] += added[i];
        }
        return weights;
    }

    @Override
    public int getDimension() {
        return given.length;
    }

    @Override
    public double valueAt(double[] added) {
        measure(added);
        return value;
    }

    @Override
    public double[] gradientAt(double[] added) {
        measure(added);
        return gradient.clone();
    }

    private void measure(double[] added) {
        if (Arrays.equals(added, at)) {
            return;
        }
        if (Arrays.stream(added).anyMatch(Double::isNaN)) {
            throw new ArithmeticException("the minimum is reached");
        }
        at = added.clone();
        value = 0;
        gradient = new double[given.length];
        double[] weights = moved(added);
        samples.forEach(sample -> measure(sample, weights));
    }

    private void measure(Sample sample, double[] weights) {
        double[] slopes = shares(sample.vector(), weights);
        value -= sample.weight() * Math.log(Math.max(share(slopes, sample.outcome()), Double.MIN_NORMAL));
        for (int outcome = 0; outcome < outcomes; outcome++) {
            slopes[outcome] = sample.weight() * (slopes[outcome] - (outcome == sample.outcome() ? 1 : 0));
        }
        slope(slopes, 1, gradient.length - outcomes);
        for (int i = 0; i < sample.vector().size(); i++) {
            slope(slopes, sample.vector().value(i), row(sample.vector(), i));
        }
    }

    private void slope(double[] slopes, double times, int row) {
        for (int outcome = 0; outcome < outcomes; outcome++) {
            gradient[row + outcome] += slopes[outcome] * times;
        }
    }

    /** Where the weights of a word of a passage begin. */
    private int row(WordVector passage, int at) {
        return places[passage.word(at)] * outcomes;
    }

    private double share(double[] shares, int outcome) {
        return outcome < outcomes ? shares[outcome] : 1 - shares[0];
    }

    private double[] shares(WordVector vector, double[] weights) {
        double[] sums = new double[outcomes];
        System.arraycopy(weights, weights.length - outcomes, sums, 0, outcomes);
        for (int i = 0; i < vector.size(); i++) {
            int row = row(vector, i);
            for (int outcome = 0; outcome < outcomes; outcome++) {
                sums[outcome] += vector.value(i) * weights[row + outcome];
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
