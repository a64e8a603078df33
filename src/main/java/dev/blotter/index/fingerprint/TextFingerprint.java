package dev.blotter.index.fingerprint;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text to tell whether another one re-publishes or rewrites it: a MinHash of its shingles, and its
 * figures and names, which a rewritten report keeps and another report of the same template does not.
 */
public final class TextFingerprint {
    /** Buckets of the MinHash: shared wording is known within ± 0.09 in nineteen of twenty pairs. */
    public static final int BUCKETS = 128;

    private static final int WORDS = 3;
    /** Characters in a shingle of a text without spaces between words. */
    private static final int CHARACTERS = 5;
    /** So much of a text is looked at to tell which it is. */
    private static final int PROBE = 1000;

    /** A shorter text says too little to be known again. */
    private static final int SHORTEST = 30;

    private final int length;
    private final short[] minima;
    private final int[] namesAndNumbers;
    private final TitleWords title;

    /**
     * @param length in words; Chinese in characters
     * @param minima 16 bits of the least hash of each bucket
     * @param namesAndNumbers the least hashes of the particulars, ascending
     */
    TextFingerprint(int length, short[] minima, int[] namesAndNumbers, TitleWords title) {
        this.length = length;
        this.minima = minima.clone();
        this.namesAndNumbers = namesAndNumbers.clone();
        this.title = title;
    }

    /** The fingerprint of a text; null when it is too short for one, or says nothing of what its title does. */
    public static @Nullable TextFingerprint of(@Nullable String title, String text) {
        return title != null && !TitleWords.areTold(title, text)
                ? null
                : of(text, title == null ? TitleWords.NONE : TitleWords.of(title));
    }

    private static @Nullable TextFingerprint of(String text, TitleWords title) {
        StandardTokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text));
        NamesAndNumbers namesAndNumbers = new NamesAndNumbers(words, text);
        TokenStream shingles = new Shingles(new LowerCaseFilter(new CJKWidthFilter(namesAndNumbers)), shingle(text));
        try (MinHashFilter hashes = new MinHashFilter(shingles, 1, BUCKETS, 1, true)) {
            short[] minima = minima(hashes);
            return namesAndNumbers.length() < SHORTEST
                    ? null
                    : new TextFingerprint(namesAndNumbers.length(), minima, namesAndNumbers.hashes(), title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int shingle(String text) {
        int probe = Math.min(text.length(), PROBE);
        long han =
                text.codePoints().limit(probe).filter(Character::isIdeographic).count();
        return han * 4 > probe ? CHARACTERS : WORDS;
    }

    /** The filter gives the least hash of each bucket in turn, as eight characters, of which the last does not order them. */
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

    int length() {
        return length;
    }

    /** The least hash of the shingles in a bucket: 0 to 65,535. */
    int least(int bucket) {
        return Short.toUnsignedInt(minima[bucket]);
    }

    int[] particulars() {
        return namesAndNumbers.clone();
    }

    TitleWords title() {
        return title;
    }

    /** This fingerprint when nothing in it is a boilerplate. */
    public DistinctiveFingerprint whole() {
        BitSet all = new BitSet(BUCKETS);
        all.set(0, BUCKETS);
        double[] weights = new double[namesAndNumbers.length];
        Arrays.fill(weights, 1);
        return new DistinctiveFingerprint(this, all, particulars(), weights, title.names());
    }

    public BytesRef encode() {
        ByteBuffer out = ByteBuffer.allocate(particularsAt() + (title.ints() + namesAndNumbers.length) * Integer.BYTES);
        out.putInt(length);
        out.asShortBuffer().put(minima);
        out.position(particularsAt());
        IntBuffer rest = out.asIntBuffer();
        title.encode(rest);
        rest.put(namesAndNumbers);
        return new BytesRef(out.array());
    }

    public static TextFingerprint decode(BytesRef bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).slice();
        int length = in.getInt();
        short[] minima = new short[BUCKETS];
        in.asShortBuffer().get(minima);
        in.position(particularsAt());
        IntBuffer rest = in.asIntBuffer();
        TitleWords title = TitleWords.decode(rest);
        int[] namesAndNumbers = new int[rest.remaining()];
        rest.get(namesAndNumbers);
        return new TextFingerprint(length, minima, namesAndNumbers, title);
    }

    private static int particularsAt() {
        return Integer.BYTES + BUCKETS * Short.BYTES;
    }
}
