package dev.blotter.index.fingerprint;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Counts in how many texts of an index each figure and name stands, and says which of a text's own tell something.
 *
 * <p>What {@value #MOST} texts hold, or a quarter of all, tells nothing: a country, a month, the furniture of a site. The
 * weight of a name is how often the number of texts that hold it would have to double to be so many: 5 for a name in
 * two of a thousand texts, 1 for one in 32.
 *
 * <p>Many machines may count a part of the texts each, and the parts be added up.
 */
public final class NameWeights implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 64;
    private static final int CELLS = 1 << 22;

    private final byte[] holding = new byte[CELLS];
    private int texts;

    /** Counts a text; returns itself. */
    public NameWeights add(TextFingerprint textFingerprint) {
        texts++;
        for (int particular : textFingerprint.particulars()) {
            int cell = cell(particular);
            holding[cell] = (byte) Math.min(MOST, holding[cell] + 1);
        }
        return this;
    }

    /** Counts the texts that others have counted; returns itself. */
    public NameWeights add(NameWeights part) {
        texts += part.texts;
        for (int cell = 0; cell < CELLS; cell++) {
            holding[cell] = (byte) Math.min(MOST, holding[cell] + part.holding[cell]);
        }
        return this;
    }

    /** The names of a text, when all texts have been counted. */
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
