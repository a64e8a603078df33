package dev.blotter.index.fingerprint;

import java.util.BitSet;

/**
 * What is a text's own, boilerplate apart. The thresholds were set on the labelled pairs of {@code StoryPairsTest},
 * where retold reports share at least 0.47 of their wording and 0.85 of their particulars.
 */
public final class DistinctiveFingerprint {
    /** How much of the wording of the shorter text the longer must hold. */
    private static final double WORDING = 0.4;
    /** How many of the particulars of the text with fewer the other must hold. */
    private static final double PARTICULARS = 0.82;

    /** With fewer buckets of their own both are of a template. */
    private static final int HALF = TextFingerprint.BUCKETS / 2;
    /** How many of the particulars they must then share. */
    private static final double OF_TEMPLATE = 0.92;

    /** Fewer buckets tell nothing. */
    private static final int FEWEST = 16;
    /** How many of all buckets must then be equal. */
    private static final double ALMOST_ALL = 0.8;

    private final TextFingerprint textFingerprint;
    private final BitSet buckets;
    private final int[] particulars;
    private final double[] weights;
    private final int[] titleWords;
    private final int[] titleNames;

    /**
     * @param buckets those that hold wording of its own
     * @param particulars hashes, ascending
     * @param weights how telling each is, from 0 to 1
     * @param titleNames names or figures of the title
     */
    DistinctiveFingerprint(
            TextFingerprint textFingerprint, BitSet buckets, int[] particulars, double[] weights, int[] titleNames) {
        this.textFingerprint = textFingerprint;
        this.buckets = (BitSet) buckets.clone();
        this.particulars = particulars.clone();
        this.weights = weights.clone();
        this.titleWords = textFingerprint.title().all();
        this.titleNames = titleNames.clone();
    }

    /** Whether two texts tell one report. */
    public boolean isNearDuplicate(DistinctiveFingerprint other) {
        if (TitleWords.differ(titleWords, titleNames, other.titleWords, other.titleNames)) {
            return false;
        }
        int own = both(other).cardinality();
        return own < FEWEST
                ? equal(other, textFingerprint.whole().buckets) >= ALMOST_ALL * TextFingerprint.BUCKETS
                : particulars(other) >= (own < HALF ? OF_TEMPLATE : PARTICULARS) && wording(other) >= WORDING;
    }

    /** The share of the shingles of the shorter text that the longer has. */
    double wording(DistinctiveFingerprint other) {
        BitSet both = both(other);
        if (both.isEmpty()) {
            return 0;
        }
        double jaccard = (double) equal(other, both) / both.cardinality();
        double shared = jaccard / (1 + jaccard) * (length() + other.length());
        return Math.min(1, shared / Math.min(length(), other.length()));
    }

    private BitSet both(DistinctiveFingerprint other) {
        BitSet both = (BitSet) buckets.clone();
        both.and(other.buckets);
        return both;
    }

    private int equal(DistinctiveFingerprint other, BitSet among) {
        int equal = 0;
        for (int bucket = among.nextSetBit(0); bucket >= 0; bucket = among.nextSetBit(bucket + 1)) {
            equal += textFingerprint.least(bucket) == other.textFingerprint.least(bucket) ? 1 : 0;
        }
        return equal;
    }

    private double length() {
        return (double) textFingerprint.length() * buckets.cardinality() / TextFingerprint.BUCKETS;
    }

    /** The share of the particulars of the text with fewer that the other has too, by their weights. */
    double particulars(DistinctiveFingerprint other) {
        return NamesAndNumbers.shared(particulars, weights, other.particulars, other.weights);
    }

    /** Whether a band of two buckets can tell who retells this text. */
    public boolean has(int band) {
        return isBare() || (buckets.get(2 * band) && buckets.get(2 * band + 1));
    }

    public int band(int band) {
        return (textFingerprint.least(2 * band) << Short.SIZE) | textFingerprint.least(2 * band + 1);
    }

    /** Whether so little is its own that it is known by the whole of its wording alone. */
    private boolean isBare() {
        return buckets.cardinality() < FEWEST;
    }
}
