package dev.blotter.learn;

import dev.blotter.annotate.likeness.WordVector;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * The negative log likelihood of multinomial logistic regression, as a function of what is added to weights that are
 * given. Of one outcome there is another beside it, whose weights are zero: then it is binary.
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
    private final double[] given;
    private double[] at = {};
    private double value;
    private double[] gradient = {};

    private LogisticLoss(List<Sample> samples, int outcomes, double[] given) {
        this.samples = List.copyOf(samples);
        this.outcomes = outcomes;
        this.given = given.clone();
    }

    /**
     * The weights that fit samples best without moving far from those given.
     *
     * @param given weights of each word by outcome, and at last what is added to all
     * @param l2 what the square of a move costs
     */
    static double[] fit(List<Sample> samples, int outcomes, double[] given, double l2) {
        LogisticLoss loss = new LogisticLoss(samples, outcomes, given);
        return loss.moved(loss.minimum(l2));
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
        double[] shares = shares(sample.vector(), weights);
        value -= sample.weight() * Math.log(Math.max(share(shares, sample.outcome()), Double.MIN_NORMAL));
        for (int outcome = 0; outcome < outcomes; outcome++) {
            double slope = sample.weight() * (shares[outcome] - (outcome == sample.outcome() ? 1 : 0));
            gradient[gradient.length - outcomes + outcome] += slope;
            for (int i = 0; i < sample.vector().size(); i++) {
                gradient[sample.vector().word(i) * outcomes + outcome] +=
                        slope * sample.vector().value(i);
            }
        }
    }

    private double share(double[] shares, int outcome) {
        return outcome < outcomes ? shares[outcome] : 1 - shares[0];
    }

    private double[] shares(WordVector vector, double[] weights) {
        double[] sums = new double[outcomes];
        System.arraycopy(weights, weights.length - outcomes, sums, 0, outcomes);
        for (int i = 0; i < vector.size(); i++) {
            int row = vector.word(i) * outcomes;
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
