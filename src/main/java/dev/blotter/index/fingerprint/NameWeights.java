package dev.blotter.index.fingerprint;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Counts in how many texts of an index each figure and name stands, and so how telling it is. What {@value #MOST} texts
 * hold, or a quarter of all, tells nothing; a name in two of a thousand texts weighs 5, one in 32 weighs 1. Parts can
 * be added up.
 */
public final class NameWeights implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 64;
    private static final int CELLS = 1 << 22;

    private final byte[] holding = new byte[CELLS];
    private int texts;

    public NameWeights add(TextFingerprint textFingerprint) {
        texts++;
        for (int particular : textFingerprint.particulars()) {
            int cell = cell(particular);
            holding[cell] = (byte) Math.min(MOST, holding[cell] + 1);
        }
        return this;
    }

    public NameWeights add(NameWeights part) {
        texts += part.texts;
        for (int cell = 0; cell < CELLS; cell++) {
            holding[cell] = (byte) Math.min(MOST, holding[cell] + part.holding[cell]);
        }
        return this;
    }

    public RareNames of(TextFingerprint textFingerprint) {
        int[] telling = Arrays.stream(textFingerprint.particulars())
                .filter(particular -> weight(particular) > 0)
                .toArray();
        return new RareNames(
                telling, Arrays.stream(telling).mapToDouble(this::weight).toArray());
    }

    private double weight(int particular) {
        double common = Math.min(MOST, texts / 4.0);
        return Math.log(common / Math.max(1, holding[cell(particular)])) / Math.log(2);
    }

    private static int cell(int particular) {
        return particular & (CELLS - 1);
    }
}
