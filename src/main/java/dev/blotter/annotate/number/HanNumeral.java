package dev.blotter.annotate.number;

import dev.blotter.annotate.token.NumberWords;
import org.jspecify.annotations.Nullable;

/** A whole number that Chinese dates are told in, and its last token. */
public record HanNumeral(int value, int last) {
    private static final int LONGEST = 6;
    private static final NumberWords WORDS = NumberWords.of("zh");

    /** The digits, numerals, or row of numerals as in a year that begin at a token, or null. */
    public static @Nullable HanNumeral read(Peek peek, int at) {
        int digits = peek.number(at);
        if (digits >= 0) {
            return new HanNumeral(digits, at);
        }
        HanSum sum = new HanSum(WORDS);
        StringBuilder row = new StringBuilder();
        int next = at;
        while (next - at <= LONGEST && peek.has(next) && peek.token(next).isHan() && sum.add(peek.lower(next))) {
            row.append((int) WORDS.value("one", peek.lower(next)));
            next++;
        }
        if (next == at || next - at > LONGEST) {
            return null;
        }
        if (sum.isRow()) {
            return new HanNumeral(Integer.parseInt(row.toString()), next - 1);
        }
        return sum.isBare() ? null : new HanNumeral((int) sum.value(), next - 1);
    }
}
