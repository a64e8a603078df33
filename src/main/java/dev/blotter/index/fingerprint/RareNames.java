package dev.blotter.index.fingerprint;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The figures and names of a text that few others of its index hold, by which reports of one event know each other. */
public final class RareNames implements Serializable {
    private static final long serialVersionUID = 1;

    public static final RareNames NONE = new RareNames(new int[0], new double[0]);

    private final int[] hashes;
    private final double[] weights;

    /**
     * @param hashes of the names, ascending
     * @param weights of each by {@link NameWeights}
     */
    public RareNames(int[] hashes, double[] weights) {
        this.hashes = hashes.clone();
        this.weights = weights.clone();
    }

    /** The hash of each, ascending: two texts that hold one name have one hash in common. */
    public int[] hashes() {
        return hashes.clone();
    }

    /** The weights of what both texts hold, together; 0 or more. */
    public double inCommon(RareNames other) {
        double common = 0;
        for (int i = 0; i < hashes.length; i++) {
            common += Arrays.binarySearch(other.hashes, hashes[i]) < 0 ? 0 : weights[i];
        }
        return common;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RareNames names
                && Arrays.equals(hashes, names.hashes)
                && Arrays.equals(weights, names.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return hashes.length + " names";
    }
}
