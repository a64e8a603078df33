package dev.blotter.learn;

import dev.blotter.learn.LogisticLoss.Sample;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Fits logistic regression by L-BFGS. */
final class Regression {
    private static final int ITERATIONS = 200;
    private static final int MEMORY = 15;
    private static final int MOST_EVALUATIONS = 30_000;

    private Regression() {}

    /**
     * The weights that fit samples best without moving far from those given.
     *
     * @param given weights of each word by outcome, and at last what is added to all
     * @param l2 what the square of a move costs
     */
    static double[] fit(List<Sample> samples, int outcomes, double[] given, double l2) {
        double[] moves = moves(new LogisticLoss(samples, outcomes, given), l2);
        for (int i = 0; i < moves.length; i++) {
            moves[i] += given[i];
        }
        return moves;
    }

    private static double[] moves(LogisticLoss loss, double l2) {
        try {
            return new QNMinimizer(0, l2, ITERATIONS, MEMORY, MOST_EVALUATIONS).minimize(loss);
        } catch (ArithmeticException e) {
            return loss.last().clone();
        }
    }
}
