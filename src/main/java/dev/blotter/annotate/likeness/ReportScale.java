package dev.blotter.annotate.likeness;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns the score of a text into a percentage that keeps its meaning when words are learned anew: so many of 100
 * documents that report no fraud have a lower one.
 */
public final class ReportScale {
    /** From so many documents on a percentage can be told. */
    private static final int FEWEST = 100;

    private static final int PERCENT = 100;

    private final double[] bounds;

    private ReportScale(double[] bounds) {
        this.bounds = bounds;
    }

    /**
     * The scale of documents that report no fraud; of fewer than 100, that of the logistic function.
     *
     * @param ordinary their scores, by weights that were learned without them
     */
    public static ReportScale of(Collection<Double> ordinary) {
        double[] sorted =
                ordinary.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new ReportScale(IntStream.rangeClosed(1, PERCENT)
                .mapToDouble(percent -> sorted.length < FEWEST
                        ? Math.log((percent - 0.5) / (PERCENT - percent + 0.5))
                        : sorted[percent * sorted.length / PERCENT - 1])
                .toArray());
    }

    /** The scale whose bounds these are, ascending: what 1, 2, … 100 percent have at most. */
    static ReportScale ofBounds(List<Double> bounds) {
        return new ReportScale(
                bounds.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    List<Double> bounds() {
        return Arrays.stream(bounds).boxed().toList();
    }

    /** How many of 100 documents that report no fraud have a lower score, 0 to 100. */
    int percent(double score) {
        int lower = 0;
        for (int higher = bounds.length; lower < higher; ) {
            int middle = (lower + higher) / 2;
            lower = bounds[middle] < score ? middle + 1 : lower;
            higher = bounds[middle] < score ? higher : middle;
        }
        return lower;
    }
}
