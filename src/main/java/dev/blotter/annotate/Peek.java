package dev.blotter.annotate;

import java.util.Set;

/** Looks at tokens of one sentence; beyond its ends there is nothing. */
final class Peek {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2099;
    private static final NumberWords ENGLISH = NumberWords.of("en");

    private final Tokens tokens;
    private int from;
    private int limit;

    Peek(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Moves to the sentence of a token. */
    void moveTo(int at) {
        from = tokens.sentenceOf(at).token();
        limit = tokens.sentenceEnd(at);
    }

    boolean has(int at) {
        return at >= from && at < limit;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    String lower(int at) {
        return has(at) ? tokens.get(at).lower() : "";
    }

    boolean is(int at, String lower) {
        return lower(at).equals(lower);
    }

    boolean isOneOf(int at, Set<String> words) {
        return words.contains(lower(at));
    }

    /** Whether Chinese characters stand from a token on. */
    boolean isHan(int at, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (!is(at + i, characters.substring(i, i + 1))) {
                return false;
            }
        }
        return true;
    }

    boolean isJoined(int at, Token.Joint joint) {
        return has(at) && tokens.get(at).joint() == joint;
    }

    boolean isCapitalised(int at) {
        return has(at) && tokens.get(at).isCapitalised();
    }

    boolean isNumber(int at) {
        return has(at) && tokens.get(at).isNumber();
    }

    /** The whole number of up to four digits at a token, or -1. */
    int number(int at) {
        String lower = isNumber(at) ? lower(at) : "";
        boolean plain = !lower.isEmpty() && lower.length() <= 4 && lower.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(lower) : -1;
    }

    /** The number at a token in digits or an English word, or 0. */
    int count(int at) {
        int digits = number(at);
        return digits >= 0 ? digits : (int) Math.max(0, ENGLISH.value("one", lower(at)));
    }

    /** The year at a token, or 0. */
    int year(int at) {
        int number = lower(at).length() == 4 ? number(at) : -1;
        return number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;
    }

    /** The day of a month at a token, or 0. */
    int day(int at) {
        int number = lower(at).length() <= 2 ? number(at) : -1;
        return number >= 1 && number <= 31 ? number : 0;
    }
}
