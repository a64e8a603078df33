package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Digits;
import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;

/**
 * Tells numbers that are shares: "one in four people", "three out of ten", "uno de cada cinco". Of a part of several
 * the whole is ten, a hundred and so on, for "12 in 30 raids" are people.
 */
final class Shares {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final Tokens tokens;
    private final LanguageWords words;

    Shares(Tokens tokens, LanguageWords words) {
        this.tokens = tokens;
        this.words = words;
    }

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
        if (isLink(whole - 2, whole - 1, whole)) {
            return value(whole - 3, whole);
        }
        return isLink(whole - 1, whole - 1, whole) ? value(whole - 2, whole) : -1;
    }

    /** The whole that the words behind a part tell, else -1. */
    private double wholeBehind(int part) {
        if (isLink(part + 1, part + 2, part)) {
            return value(part + 3, part);
        }
        return isLink(part + 1, part + 1, part) ? value(part + 2, part) : -1;
    }

    private boolean isLink(int first, int last, int beside) {
        if (first < 0 || !tokens.isInSentence(first, beside) || !tokens.isInSentence(last, beside)) {
            return false;
        }
        String one = tokens.get(first).lower();
        return words.is(
                "share", first == last ? one : one + " " + tokens.get(last).lower());
    }

    /** The number of one token, in digits or a word, else -1; the "una" of "una de cada cinco" is one. */
    private double value(int at, int beside) {
        if (at < 0 || !tokens.isInSentence(at, beside)) {
            return -1;
        }
        Token token = tokens.get(at);
        if (token.isNumber()) {
            return Digits.parse(token.lower(), tokens.language());
        }
        if (words.is("article", token.lower())) {
            return 1;
        }
        return Math.max(words.value("one", token.lower()), words.value("ten", token.lower()));
    }
}
