package dev.blotter.learn;

import dev.blotter.annotate.likeness.ReportScale;
import dev.blotter.learn.LogisticLoss.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Learns what speaks for a report of fraud. All passages of an ordinary document speak against one; of a report the two
 * that are most like reports speak for it (multiple-instance learning, Andrews et al. 2003).
 */
final class ReportLearner {
    /** 1 / 2C for the usual C of 10. */
    private static final double L2 = 0.05;

    private static final int ROUNDS = 2;
    private static final int FOLDS = 4;
    /** How much a passage of the rule folder counts beside an ordinary one of a document: one with a fraud, … */
    private static final double OWN = 0.1;
    /** … and one without, written because it is easily taken for a report. */
    private static final double OWN_ORDINARY = 3;
    /** How much one counts that tells of a fraud in a document. */
    private static final double TELLING = 8;

    private final Collection<TrainingText> examples;
    private final int words;
    private final boolean beside;

    ReportLearner(Collection<TrainingText> examples, int words) {
        this.examples = List.copyOf(examples);
        this.words = words;
        this.beside = examples.stream().anyMatch(TrainingText::whole);
    }

    /** The weights of words, and at last what is added to all. */
    double[] weights() {
        return weights(examples);
    }

    private double[] weights(Collection<TrainingText> some) {
        double[] weights = new double[words + 1];
        for (int round = 0; round < ROUNDS; round++) {
            score(some, weights);
            weights = LogisticLoss.fit(samples(some), 1, words, L2);
        }
        return weights;
    }

    private static void score(Collection<TrainingText> examples, double[] weights) {
        float[] words = new float[weights.length - 1];
        for (int word = 0; word < words.length; word++) {
            words[word] = (float) weights[word];
        }
        examples.forEach(example -> example.passages().score(words, weights[words.length]));
    }

    private List<Sample> samples(Collection<TrainingText> some) {
        List<Sample> samples = new ArrayList<>();
        for (TrainingText example : some) {
            if (example.fraud() != null) {
                int outcome = example.isFraud() ? 0 : 1;
                double weight = weight(example);
                (example.isFraud() ? example.telling() : example.passages().vectors())
                        .forEach(vector -> samples.add(new Sample(vector, outcome, weight)));
            }
        }
        return samples;
    }

    private double weight(TrainingText example) {
        if (example.whole()) {
            return example.isFraud() ? TELLING : 1;
        }
        return !beside ? 1 : example.isFraud() ? OWN : OWN_ORDINARY;
    }

    /** The scale of the documents without a fraud, each scored by what was learned from three quarters of the others. */
    ReportScale scale() {
        List<Double> scores = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<TrainingText> aside = new ArrayList<>();
            List<TrainingText> others = new ArrayList<>();
            int number = 0;
            for (TrainingText example : examples) {
                (example.whole() && number++ % FOLDS == fold ? aside : others).add(example);
            }
            aside.removeIf(example -> !example.isOrdinary());
            if (!aside.isEmpty()) {
                score(aside, weights(others));
            }
            aside.forEach(example -> scores.add(example.passages().score()));
        }
        return ReportScale.of(scores);
    }

    void scoreBy(double[] weights) {
        score(examples, weights);
    }
}
