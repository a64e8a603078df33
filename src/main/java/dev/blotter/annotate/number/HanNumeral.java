package dev.blotter.annotate.number;

import dev.blotter.annotate.token.LanguageWords;
import org.jspecify.annotations.Nullable;

/** A whole number that Chinese dates are told in, and its last token. */
public record HanNumeral(int value, int last) {
    private static final int LONGEST = 6;
    private static final LanguageWords WORDS = LanguageWords.numbers("zh");

    /** The digits, numerals, or row of numerals as in a year that begin at a token, or null. */
    public static @Nullable HanNumeral read(TokenCursor cursor, int at) {
        int digits = cursor.number(at);
        if (digits >= 0) {
            return new HanNumeral(digits, at);
        }
        HanSum sum = new HanSum(WORDS);
        StringBuilder row = new StringBuilder();
        int next = at;
        while (next - at <= LONGEST && cursor.isHan(next) && sum.add(cursor.lower(next))) {
            row.append((int) WORDS.value("one", cursor.lower(next)));
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
