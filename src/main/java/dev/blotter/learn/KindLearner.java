package dev.blotter.learn;

import dev.blotter.annotate.likeness.WordVector;
import dev.blotter.learn.LogisticLoss.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Learns what speaks for a kind of fraud rather than another, from what reports one. */
final class KindLearner {
    /** 1 / 2C for the usual C of 5. */
    private static final double L2 = 0.1;
    /** How much a telling passage of a document counts beside one of the rule folder. */
    private static final double TELLING = 4;

    private KindLearner() {}

    /**
     * The weights of words by kind, and at last what is added to all.
     *
     * @param examples texts whose passages are scored
     * @param given the weights to start from
     */
    static double[] weights(Collection<TrainingText> examples, int kinds, double[] given) {
        List<Sample> samples = new ArrayList<>();
        for (TrainingText example : examples) {
            for (int kind : example.kinds()) {
                for (WordVector vector : example.telling()) {
                    samples.add(new Sample(
                            vector,
                            kind,
                            (example.whole() ? TELLING : 1) / example.kinds().size()));
                }
            }
        }
        return samples.isEmpty() ? given : Regression.fit(samples, kinds, given, L2);
    }
}
