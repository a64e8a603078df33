package dev.blotter.annotate.number;

import dev.blotter.annotate.token.NumberWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import java.util.Set;

/** Looks at tokens of one sentence; beyond its ends there is nothing. */
public final class Peek {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final NumberWords ENGLISH = NumberWords.of("en");

    private final Tokens tokens;
    private int from;
    private int limit;

    public Peek(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Moves to the sentence of a token. */
    public void moveTo(int at) {
        from = tokens.sentenceOf(at).token();
        limit = tokens.sentenceEnd(at);
    }

    public boolean has(int at) {
        return at >= from && at < limit;
    }

    public Token token(int at) {
        return tokens.get(at);
    }

    public String lower(int at) {
        return has(at) ? tokens.get(at).lower() : "";
    }

    public boolean is(int at, String lower) {
        return lower(at).equals(lower);
    }

    public boolean isOneOf(int at, Set<String> words) {
        return words.contains(lower(at));
    }

    /** Whether Chinese characters stand from a token on. */
    public boolean isHan(int at, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (!is(at + i, characters.substring(i, i + 1))) {
                return false;
            }
        }
        return true;
    }

    public boolean isJoined(int at, Token.Joint joint) {
        return has(at) && tokens.get(at).joint() == joint;
    }

    public boolean isCapitalised(int at) {
        return has(at) && tokens.get(at).isCapitalised();
    }

    public boolean isNumber(int at) {
        return has(at) && tokens.get(at).isNumber();
    }

    /** The whole number of up to four digits at a token, or -1. */
    public int number(int at) {
        String lower = isNumber(at) ? lower(at) : "";
        boolean plain = !lower.isEmpty() && lower.length() <= 4 && lower.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(lower) : -1;
    }

    /** The number at a token in digits or an English word, or 0. */
    public int count(int at) {
        int digits = number(at);
        return digits >= 0 ? digits : (int) Math.max(0, ENGLISH.value("one", lower(at)));
    }

    /** The year at a token, or 0. */
    public int year(int at) {
        int number = lower(at).length() == 4 ? number(at) : -1;
        return number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;
    }

    /** The day of a month at a token, or 0. */
    public int day(int at) {
        int number = lower(at).length() <= 2 ? number(at) : -1;
        return number >= 1 && number <= 31 ? number : 0;
    }
}
