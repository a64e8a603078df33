package dev.blotter.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text to tell whether another one re-publishes or rewrites it: a MinHash of its
 * shingles, which says how much wording two texts share, and its particulars, its figures and names,
 * which a rewritten report keeps and another report in the words of the same template does not.
 *
 * @param length how many words the text has; Chinese, how many characters
 * @param minima the least hash of the shingles in each bucket, 16 bits of it
 * @param particulars the least hashes of the particulars, ascending
 */
record Gist(int length, short[] minima, int[] particulars) {
    /** Buckets of the MinHash: shared wording is known within ± 0.09 in nineteen of twenty pairs. */
    static final int BUCKETS = 128;

    /** Words in a shingle. */
    private static final int WORDS = 3;
    /** Characters in a shingle of a text without spaces between words. */
    private static final int CHARACTERS = 5;

    /** A shorter text says too little to be known again. */
    private static final int SHORTEST = 30;

    /** How much of the wording of the shorter text the longer must hold. */
    private static final double WORDING = 0.4;
    /** How many of the particulars of the text with fewer the other must hold. */
    private static final double PARTICULARS = 0.75;

    /** The gist of a text; null when it is too short for one. */
    static @Nullable Gist of(String text) {
        StandardTokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text));
        Particulars particulars = new Particulars(words, text);
        TokenStream shingles =
                new Shingles(new LowerCaseFilter(new CJKWidthFilter(particulars)), shingle(text));
        try (MinHashFilter hashes = new MinHashFilter(shingles, 1, BUCKETS, 1, true)) {
            short[] minima = minima(hashes);
            return particulars.length() < SHORTEST
                    ? null
                    : new Gist(particulars.length(), minima, particulars.hashes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts without spaces have several tokens a word. */
    private static int shingle(String text) {
        int seen = Math.min(text.length(), 1000);
        long han = text.codePoints()
                .limit(seen)
                .filter(Character::isIdeographic)
                .count();
        return han * 4 > seen ? CHARACTERS : WORDS;
    }

    /** The filter gives the least hash of each bucket in turn, as eight characters; the last is least used to order them. */
    private static short[] minima(MinHashFilter hashes) throws IOException {
        CharTermAttribute hash = hashes.addAttribute(CharTermAttribute.class);
        short[] minima = new short[BUCKETS];
        hashes.reset();
        for (int bucket = 0; hashes.incrementToken(); bucket++) {
            minima[bucket] = (short) hash.charAt(hash.length() - 1);
        }
        hashes.end();
        return minima;
    }

    /** The hash by which texts with much the same wording meet in a band of two buckets. */
    int band(int number) {
        return (minima[2 * number] << 16) | (minima[2 * number + 1] & 0xFFFF);
    }

    /** Whether this text and another tell one report. */
    boolean retells(Gist other) {
        return particulars(other) >= PARTICULARS && wording(other) >= WORDING;
    }

    /** The share of the shingles of the shorter text that the longer has. */
    double wording(Gist other) {
        double jaccard = jaccard(other);
        double shared = jaccard / (1 + jaccard) * (length + other.length);
        return Math.min(1, shared / Math.min(length, other.length));
    }

    private double jaccard(Gist other) {
        int equal = 0;
        for (int i = 0; i < BUCKETS; i++) {
            equal += minima[i] == other.minima[i] ? 1 : 0;
        }
        return (double) equal / BUCKETS;
    }

    double particulars(Gist other) {
        return Particulars.shared(particulars, other.particulars);
    }

    BytesRef encode() {
        ByteBuffer out = ByteBuffer.allocate(
                Integer.BYTES + BUCKETS * Short.BYTES + particulars.length * Integer.BYTES);
        out.putInt(length);
        out.asShortBuffer().put(minima);
        out.position(Integer.BYTES + BUCKETS * Short.BYTES);
        out.asIntBuffer().put(particulars);
        return new BytesRef(out.array());
    }

    static Gist decode(BytesRef bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).slice();
        short[] minima = new short[BUCKETS];
        int length = in.getInt();
        in.asShortBuffer().get(minima);
        in.position(Integer.BYTES + BUCKETS * Short.BYTES);
        int[] particulars = new int[in.remaining() / Integer.BYTES];
        in.asIntBuffer().get(particulars);
        return new Gist(length, minima, particulars);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gist gist
                && length == gist.length
                && Arrays.equals(minima, gist.minima)
                && Arrays.equals(particulars, gist.particulars);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(minima) + Arrays.hashCode(particulars);
    }

    @Override
    public String toString() {
        return "Gist of " + length + " words, " + particulars.length + " particulars";
    }
}
