package dev.blotter.index.fingerprint;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Notes the particulars of a text as its tokens pass: tokens with a digit, words with a capital inside a sentence, and
 * longer Chinese numerals.
 */
final class NamesAndNumbers extends TokenFilter {
    /** So many are kept, those with the least hashes: enough to compare any two texts alike. */
    private static final int MOST = 48;

    private static final String HAN_NUMERALS = "〇零一二三四五六七八九十百千万亿两";
    private static final String BEFORE_SENTENCE = ".!?:\"“”‘'\n";

    private final String text;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final StringBuilder numeral = new StringBuilder();
    private final IntStream.Builder hashes = IntStream.builder();
    private int length;

    NamesAndNumbers(TokenStream tokens, String text) {
        super(tokens);
        this.text = text;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            endNumeral();
            return false;
        }
        length++;
        if (term.length() == 1 && HAN_NUMERALS.indexOf(term.charAt(0)) >= 0) {
            numeral.append(term.charAt(0));
        } else {
            endNumeral();
            if (term.chars().anyMatch(Character::isDigit) || isName()) {
                hashes.add(Shingles.hash(term));
            }
        }
        return true;
    }

    private boolean isName() {
        return term.length() > 1 && Character.isUpperCase(term.charAt(0)) && !beginsSentence();
    }

    private boolean beginsSentence() {
        int before = offset.startOffset() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || BEFORE_SENTENCE.indexOf(text.charAt(before)) >= 0;
    }

    private void endNumeral() {
        if (numeral.length() > 1) {
            hashes.add(Shingles.hash(numeral));
        }
        numeral.setLength(0);
    }

    int length() {
        return length;
    }

    /** The least hashes, ascending, each once. */
    int[] hashes() {
        return hashes.build().sorted().distinct().limit(MOST).toArray();
    }

    /**
     * The share of the particulars of the text with fewer that the other has too, by their weights, as far as both are
     * known; 1 when a text has none.
     */
    static double shared(int[] some, double[] weights, int[] others, double[] otherWeights) {
        int limit = Math.min(knownTo(some), knownTo(others));
        int ofSome = upTo(limit, some);
        int ofOthers = upTo(limit, others);
        double fewer = Math.min(sum(weights, ofSome), sum(otherWeights, ofOthers));
        return fewer == 0 ? 1 : equal(some, ofSome, weights, others, ofOthers) / fewer;
    }

    private static double sum(double[] weights, int count) {
        return Arrays.stream(weights, 0, count).sum();
    }

    private static double equal(int[] some, int ofSome, double[] weights, int[] others, int ofOthers) {
        double equal = 0;
        int at = 0;
        for (int i = 0; i < ofSome; i++) {
            while (at < ofOthers && others[at] < some[i]) {
                at++;
            }
            if (at < ofOthers && others[at] == some[i]) {
                equal += weights[i];
            }
        }
        return equal;
    }

    private static int knownTo(int[] hashes) {
        return hashes.length < MOST ? Integer.MAX_VALUE : hashes[MOST - 1];
    }

    private static int upTo(int limit, int[] hashes) {
        int count = hashes.length;
        while (count > 0 && hashes[count - 1] > limit) {
            count--;
        }
        return count;
    }
}
