package dev.blotter.index.fingerprint;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Gives each run of so many tokens as one token of two characters, its hash; Lucene's filters write the run out. */
final class Shingles extends TokenFilter {
    private static final int PRIME = 31;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final int[] last;
    private int seen;

    Shingles(TokenStream tokens, int size) {
        super(tokens);
        this.last = new int[size];
    }

    /** A hash that is the same on every machine: alike for equal characters; like words have unlike hashes. */
    static int hash(CharSequence word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * PRIME + word.charAt(i);
        }
        // The last step of MurmurHash3.
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            last[seen % last.length] = hash(term);
            seen++;
            if (seen >= last.length) {
                int hash = run();
                term.setEmpty().append((char) (hash >>> Character.SIZE)).append((char) hash);
                return true;
            }
        }
        return false;
    }

    private int run() {
        int hash = 0;
        for (int i = 0; i < last.length; i++) {
            hash = hash * PRIME + last[(seen + i) % last.length];
        }
        return hash;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        seen = 0;
    }
}
