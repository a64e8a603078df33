package dev.blotter.annotate.number;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.Word;
import java.util.Map;
import java.util.function.Function;

/** Looks at tokens of one sentence; beyond its ends there is nothing. */
public final class TokenCursor {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final LanguageWords ENGLISH = LanguageWords.numbers("en");

    private final Tokens tokens;
    private final LanguageWords words;
    private final Function<Word, Map<String, Double>> kinds;
    private int from;
    private int limit;

    private TokenCursor(Tokens tokens, LanguageWords words, Function<Word, Map<String, Double>> kinds) {
        this.tokens = tokens;
        this.words = words;
        this.kinds = kinds;
    }

    /** Tells the words of numbers by their kinds. */
    public static TokenCursor ofNumbers(Tokens tokens) {
        return new TokenCursor(tokens, LanguageWords.numbers(tokens.language()), Word::numbers);
    }

    /** Tells the words of periods by their kinds. */
    public static TokenCursor ofPeriods(Tokens tokens) {
        return new TokenCursor(tokens, LanguageWords.periods(), Word::periods);
    }

    /** Looks at a whole document and not at one sentence. */
    public static TokenCursor everywhere(Tokens tokens, LanguageWords words) {
        TokenCursor cursor = new TokenCursor(tokens, words, word -> words.kinds(word.lower()));
        cursor.limit = tokens.size();
        return cursor;
    }

    public LanguageWords words() {
        return words;
    }

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

    /** Two tokens written as one, as of two Chinese characters. */
    public String pair(int at) {
        return lower(at).concat(lower(at + 1));
    }

    public boolean is(int at, String lower) {
        return lower(at).equals(lower);
    }

    public boolean isA(int at, String kind) {
        return has(at) && kinds.apply(tokens.get(at).word()).containsKey(kind);
    }

    /** Whether a token and the next are such a word, written as one. */
    public boolean isPair(int at, String kind) {
        return words.is(kind, pair(at));
    }

    /** The value of the word at a token, -1 when it is none of the kind. */
    public double value(int at, String kind) {
        return has(at) ? kinds.apply(tokens.get(at).word()).getOrDefault(kind, -1.0) : -1;
    }

    /** How many units the word at a token stands for, 0 when it is none of the kind. */
    public int units(int at, String kind) {
        return (int) Math.max(0, value(at, kind));
    }

    /** The token behind one that is a word; else that token. */
    public int past(int at, String lower) {
        return is(at, lower) ? at + 1 : at;
    }

    public boolean isHan(int at) {
        return has(at) && tokens.get(at).isHan();
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

    /** Whether nothing, or a hyphen, parts a token from the one before it. */
    public boolean isJoined(int at) {
        return has(at) && tokens.get(at).isJoined();
    }

    public boolean isHyphened(int at) {
        return isJoined(at, Token.Joint.HYPHEN);
    }

    public boolean isCapitalised(int at) {
        return has(at) && tokens.get(at).isCapitalised();
    }

    /** Whether a token is of two or more letters, all of them capitals. */
    public boolean isUpper(int at) {
        return has(at) && tokens.get(at).isUpper();
    }

    public boolean isWord(int at) {
        return has(at) && tokens.get(at).isWord();
    }

    public boolean isPunctuation(int at) {
        return has(at) && tokens.get(at).isPunctuation();
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
        return count(at, ENGLISH);
    }

    /** The number at a token in digits or a word of a language, or 0. */
    public int count(int at, LanguageWords numbers) {
        int digits = number(at);
        return digits >= 0 ? digits : numbers.units("one", lower(at));
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
