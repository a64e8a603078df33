package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.Digits;

/**
 * Tells numbers that are shares: "one in four people", "three out of ten", "uno de cada cinco". Of a part of several
 * the whole is ten, a hundred and so on, for "12 in 30 raids" are people.
 */
record Shares(TokenCursor cursor, String language) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    boolean isOne(SpelledNumber figure) {
        return isShare(partBefore(figure.first()), figure.value())
                || isShare(figure.value(), wholeBehind(figure.last()));
    }

    private static boolean isShare(double part, double whole) {
        boolean year = whole >= FIRST_YEAR && whole <= LAST_YEAR;
        return part >= 1 && part < whole && !year && (part == 1 || Math.log10(whole) % 1 == 0);
    }

    /** The part that the words before a whole tell, else -1. */
    private double partBefore(int whole) {
        if (isLink(whole - 2)) {
            return value(whole - 3);
        }
        return cursor.isA(whole - 1, "share") ? value(whole - 2) : -1;
    }

    /** The whole that the words behind a part tell, else -1. */
    private double wholeBehind(int part) {
        if (isLink(part + 1)) {
            return value(part + 3);
        }
        return cursor.isA(part + 1, "share") ? value(part + 2) : -1;
    }

    /** Whether a link of two words begins at a token: "out of". */
    private boolean isLink(int at) {
        return cursor.has(at) && cursor.words().is("share", cursor.lower(at) + " " + cursor.lower(at + 1));
    }

    /** The number of one token, in digits or a word, else -1; the "una" of "una de cada cinco" is one. */
    private double value(int at) {
        if (cursor.isNumber(at)) {
            return Digits.parse(cursor.lower(at), language);
        }
        return cursor.isA(at, "article") ? 1 : Math.max(cursor.value(at, "one"), cursor.value(at, "ten"));
    }
}
