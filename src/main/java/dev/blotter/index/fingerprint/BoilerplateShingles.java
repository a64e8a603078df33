package dev.blotter.index.fingerprint;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes out of texts what they have in common with many that tell something else, such as the frame of a site.
 *
 * <p>A boilerplate is what far more texts hold than hold the rarer part of the same text; so a report that a hundred
 * papers print has none. Counts take 50 MB, and those of several machines can be added.
 */
public final class BoilerplateShingles implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int VALUES = 1 << Short.SIZE;
    private static final int CELLS = 1 << 22;

    /** The rarer part of a text: one tenth of it. */
    private static final double RARER = 0.1;
    /** So many times as often as the rarer part, and so many times more, may stand what is no boilerplate. */
    private static final int TIMES = 10;
    /** A name or figure that more texts hold tells the less, the more they are: it is of a template or a place. */
    private static final int TELLING = 20;
    /** Of fewer texts nobody knows which words of titles are rare. */
    private static final int MANY = 200;
    /** So many titles hold a rare word at most. */
    private static final int RARE = 3;

    private static final int TITLE_CELLS = 1 << 18;

    private final int[][] wording = new int[TextFingerprint.BUCKETS][VALUES];
    private final int[] particulars = new int[CELLS];
    private final int[] capitals = new int[TITLE_CELLS];
    private long texts;

    public static List<DistinctiveFingerprint> apart(List<TextFingerprint> fingerprints) {
        BoilerplateShingles boilerplateShingles = new BoilerplateShingles();
        fingerprints.forEach(boilerplateShingles::add);
        return fingerprints.stream().map(boilerplateShingles::own).toList();
    }

    public void add(TextFingerprint textFingerprint) {
        texts++;
        for (int bucket = 0; bucket < TextFingerprint.BUCKETS; bucket++) {
            wording[bucket][textFingerprint.least(bucket)]++;
        }
        for (int particular : textFingerprint.particulars()) {
            particulars[cell(particular)]++;
        }
        for (int word : textFingerprint.title().capitals()) {
            capitals[cell(word) % capitals.length]++;
        }
    }

    /** Counts what other texts hold, of which none is counted here. */
    public void add(BoilerplateShingles others) {
        texts += others.texts;
        for (int bucket = 0; bucket < TextFingerprint.BUCKETS; bucket++) {
            add(others.wording[bucket], wording[bucket]);
        }
        add(others.particulars, particulars);
        add(others.capitals, capitals);
    }

    private static void add(int[] counts, int[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += counts[i];
        }
    }

    /** What is a text's own among those that were counted, of which it is one. */
    public DistinctiveFingerprint own(TextFingerprint textFingerprint) {
        int[] own = particulars(textFingerprint);
        double[] weights = Arrays.stream(own)
                .mapToDouble(particular -> Math.min(1, (double) TELLING / particulars[cell(particular)]))
                .toArray();
        return new DistinctiveFingerprint(
                textFingerprint, buckets(textFingerprint), own, weights, titleNames(textFingerprint.title()));
    }

    /** In titles that are all capitals a name is a word that few titles hold. */
    private int[] titleNames(TitleWords title) {
        IntStream rare = texts < MANY
                ? IntStream.empty()
                : Arrays.stream(title.capitals()).filter(word -> capitals[cell(word) % capitals.length] <= RARE);
        return IntStream.concat(Arrays.stream(title.names()), rare).toArray();
    }

    private BitSet buckets(TextFingerprint textFingerprint) {
        int[] counts = new int[TextFingerprint.BUCKETS];
        Arrays.setAll(counts, bucket -> wording[bucket][textFingerprint.least(bucket)]);
        // Of very many texts some have a hash in common by chance.
        long limit = limit(counts) + texts / VALUES;
        BitSet own = new BitSet(TextFingerprint.BUCKETS);
        for (int bucket = 0; bucket < TextFingerprint.BUCKETS; bucket++) {
            own.set(bucket, counts[bucket] <= limit);
        }
        return own;
    }

    private int[] particulars(TextFingerprint textFingerprint) {
        int[] all = textFingerprint.particulars();
        int limit = limit(Arrays.stream(all)
                .map(particular -> particulars[cell(particular)])
                .toArray());
        return Arrays.stream(all)
                .filter(particular -> particulars[cell(particular)] <= limit)
                .toArray();
    }

    private static int limit(int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : TIMES * sorted[(int) (RARER * sorted.length)] + TIMES;
    }

    private static int cell(int particular) {
        return particular & (CELLS - 1);
    }
}
