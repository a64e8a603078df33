package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.ParagraphNumbers;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells numbers that count nothing: names of things, years, ages, measures, shares, lengths of sentences,
 * telephone numbers, scores.
 */
final class NumberRoles {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int TELEPHONE = 7;
    private static final int MOST_BEFORE_LENGTH = 4;

    private final Tokens tokens;
    private final LanguageWords words;
    private final Nouns nouns;
    private final Set<Integer> paragraphNumbers;
    private final Ages ages;
    private final Identifiers identifiers;
    private final Shares shares;

    NumberRoles(Tokens tokens, LanguageWords words, Nouns nouns) {
        this.tokens = tokens;
        this.words = words;
        this.nouns = nouns;
        this.paragraphNumbers = ParagraphNumbers.in(tokens);
        this.ages = new Ages(tokens, words, nouns);
        this.identifiers = new Identifiers(tokens, words, nouns);
        this.shares = new Shares(tokens, words);
    }

    /**
     * Whether a number counts nothing.
     *
     * @param noun what it seems to count, or null
     * @param rounded whether a word such as "about" stands before it, which no year has
     */
    boolean countsNothing(SpelledNumber figure, @Nullable Term noun, boolean rounded) {
        return isPartOfWord(figure)
                || isMeasure(figure)
                || identifiers.isOne(figure, noun)
                || isListNumber(figure)
                || paragraphNumbers.contains(figure.first())
                || ages.isOne(figure, noun)
                || shares.isOne(figure)
                || (noun == null && isLength(figure))
                || switch (figure.kind()) {
                    case DIGITS -> isCode(figure, noun, rounded);
                    case WORDS -> isPronoun(figure, noun) || isConjunction(figure, noun);
                    case HAN -> isPartOfHanWord(figure, noun);
                };
    }

    /** "COVID-19", "5G", "12-member", "1st", "9/11", "10:30". */
    private boolean isPartOfWord(SpelledNumber figure) {
        Token first = tokens.get(figure.first());
        Token before = token(figure.first() - 1, first);
        Token behind = token(figure.last() + 1, first);
        boolean glued =
                first.isJoined() && before != null && (before.isWord() || isSeparator(before, figure.first() - 2));
        return glued
                || (behind != null && behind.isJoined() && (behind.isWord() || isSeparated(behind, figure.last() + 2)));
    }

    /** "10:30", but not "took in forty: 20 in Lagos and 20 in Abuja". */
    private boolean isSeparated(Token mark, int beyond) {
        return isSeparator(mark, beyond) && tokens.get(beyond).isJoined();
    }

    private boolean isSeparator(Token mark, int beyond) {
        if (mark.joint() != Token.Joint.NONE || !"/:_@".contains(mark.text())) {
            return false;
        }
        Token other = token(beyond, mark);
        return other != null && other.isNumber();
    }

    private boolean isMeasure(SpelledNumber figure) {
        int next = figure.last() + 1;
        Token token = token(next, tokens.get(figure.first()));
        if (token == null || nouns.at(next) != null) {
            return false;
        }
        Token second = token(next + 1, token);
        String pair = second == null ? token.lower() : token.lower() + (token.isHan() ? "" : " ") + second.lower();
        return isMeasure(token.lower()) || isMeasure(pair);
    }

    private boolean isMeasure(String lower) {
        return words.is("measure", lower) || words.is("percent", lower);
    }

    private boolean isListNumber(SpelledNumber figure) {
        Sentence sentence = tokens.sentenceOf(figure.first());
        Token behind = token(figure.last() + 1, tokens.get(figure.first()));
        return sentence.token() == figure.first()
                && behind != null
                && behind.isPunctuation()
                && behind.joint() == Token.Joint.NONE
                && ".)、）".contains(behind.text());
    }

    /** "sentenced to 15", "jailed for up to 4": what a court gave, in years. */
    private boolean isLength(SpelledNumber figure) {
        Token number = tokens.get(figure.first());
        int at = figure.first() - 1;
        while (at > figure.first() - MOST_BEFORE_LENGTH && isWord("lasting", token(at, number))) {
            at--;
        }
        return at < figure.first() - 1 && isWord("sentence", token(at, number));
    }

    private boolean isWord(String kind, @Nullable Token token) {
        return token != null && words.is(kind, token.lower());
    }

    private boolean isCode(SpelledNumber figure, @Nullable Term noun, boolean rounded) {
        String text = tokens.get(figure.first()).lower();
        boolean fraction = figure.value() != Math.rint(figure.value());
        if (noun != null || figure.scaled()) {
            return text.startsWith("00") || (!rounded && isDate(figure, noun)) || isFraction(figure);
        }
        boolean plain = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return fraction
                || text.startsWith("0")
                || isYear(figure)
                || (plain && text.length() >= TELEPHONE)
                || isBesideNumber(figure)
                || figure.upper() != null;
    }

    /** "6.7 Convictions remain few": people and cases come whole, and before three digits a dot parts thousands. */
    private boolean isFraction(SpelledNumber figure) {
        String text = tokens.get(figure.first()).lower();
        int dot = text.indexOf('.');
        return !figure.scaled() && figure.value() != Math.rint(figure.value()) && text.length() - dot != 4;
    }

    private boolean isYear(SpelledNumber figure) {
        return tokens.get(figure.first()).lower().length() == 4
                && figure.value() >= FIRST_YEAR
                && figure.value() <= LAST_YEAR;
    }

    /**
     * "in 2012 people were held", "a 2012 theft conviction": a year behind a preposition, or before words that lead
     * to its noun, where a number would have a comma; but not the object of a verb, "arrested 2000 Chinese workers".
     */
    private boolean isDate(SpelledNumber figure, @Nullable Term noun) {
        if (!isYear(figure)) {
            return false;
        }
        boolean object = figure.first() > 0 && nouns.isVerb(figure.first() - 1);
        boolean apart = nouns.isEnglish() && noun != null && noun.token() > figure.last() + 1;
        return isAfterPreposition(figure) || (apart && !object);
    }

    private boolean isAfterPreposition(SpelledNumber figure) {
        Token before = token(figure.first() - 1, tokens.get(figure.first()));
        return before != null
                && (words.is("stop", before.lower()) || CalendarNames.any().month(before.lower()) > 0);
    }

    private boolean isBesideNumber(SpelledNumber figure) {
        Token before = token(figure.first() - 1, tokens.get(figure.first()));
        Token behind = token(figure.last() + 1, tokens.get(figure.first()));
        boolean bracket = behind != null && behind.is(")") && isNumber(token(figure.last() + 2, behind));
        return isNumber(before) || isNumber(behind) || bracket;
    }

    private static boolean isNumber(@Nullable Token token) {
        return token != null && token.isNumber();
    }

    /** The "both" of "both men and women", or of things. */
    private boolean isConjunction(SpelledNumber figure, @Nullable Term noun) {
        if (noun == null || !isBoth(figure)) {
            return false;
        }
        if (!Nouns.of(noun).equals("people")) {
            return true;
        }
        for (int at = figure.last() + 1; at <= noun.last() + 1 && at < tokens.size(); at++) {
            if (words.is("and", tokens.get(at).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean isBoth(SpelledNumber figure) {
        return words.is("both", tokens.get(figure.first()).lower());
    }

    /** "one" or "both" alone is a pronoun, but for "one was arrested". */
    private boolean isPronoun(SpelledNumber figure, @Nullable Term noun) {
        int next = figure.last() + 1;
        if (noun != null || !(figure.value() == 1 || isBoth(figure))) {
            return false;
        }
        boolean verb = nouns.isVerb(next) || nouns.isVerb(next + 1) || nouns.isVerb(next + 2);
        boolean things = isBoth(figure)
                && !nouns.isVerb(next)
                && !words.is("stop", tokens.get(next).lower());
        return !verb || things;
    }

    /**
     * Chinese numerals are parts of many words (统一, 万一, 三亚), so only a measure word shows a number. Those of
     * 韦某四人 and, behind a space, of 被骗8万 两人被抓 are none.
     */
    private boolean isPartOfHanWord(SpelledNumber figure, @Nullable Term noun) {
        Token first = tokens.get(figure.first());
        Token before = token(figure.first() - 1, first);
        boolean apart = first.joint() == Token.Joint.SPACE;
        boolean named = before != null && before.is("某") && figure.value() > 1;
        return noun == null || (before != null && words.is("no", before.lower()) && !apart && !named);
    }

    private @Nullable Token token(int at, Token of) {
        if (at < 0 || at >= tokens.size() || tokens.get(at).sentence() != of.sentence()) {
            return null;
        }
        return tokens.get(at);
    }
}
