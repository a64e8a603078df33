package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.CalendarNames;
import dev.blotter.annotate.token.ParagraphNumbers;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells numbers that count nothing: names of things, years, ages, measures, shares, lengths of sentences,
 * telephone numbers, scores.
 */
final class NonCountNumbers {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int TELEPHONE = 7;
    private static final int MOST_BEFORE_LENGTH = 4;
    private static final int MONTH = 31;

    private final Tokens tokens;
    private final TokenCursor cursor;
    private final Nouns nouns;
    private final Set<Integer> paragraphNumbers;
    private final Ages ages;
    private final Identifiers identifiers;
    private final Shares shares;

    NonCountNumbers(Tokens tokens, TokenCursor cursor, Nouns nouns) {
        this.tokens = tokens;
        this.cursor = cursor;
        this.nouns = nouns;
        this.paragraphNumbers = ParagraphNumbers.in(tokens);
        this.ages = new Ages(cursor, CalendarNames.of(tokens.language()), nouns);
        this.identifiers = new Identifiers(cursor, nouns);
        this.shares = new Shares(cursor, tokens.language());
    }

    /**
     * Whether a number counts nothing.
     *
     * @param noun what it seems to count, or null
     * @param rounded whether a word such as "about" stands before it, which no year has
     */
    boolean countsNothing(SpelledNumber figure, @Nullable Term noun, boolean rounded) {
        return isPartOfWord(figure.first(), figure.last() + 1)
                || isMeasure(figure.last() + 1)
                || isLooselyHyphened(figure.last() + 1)
                || (noun == null && isMeasureOfSeveral(figure.last() + 1))
                || identifiers.isOne(figure, noun)
                || isListNumber(figure.first(), figure.last() + 1)
                || paragraphNumbers.contains(figure.first())
                || ages.isOne(figure, noun)
                || shares.isOne(figure)
                || (noun == null && isLength(figure.first()))
                || (noun == null && isDay(figure))
                || (noun == null && isSumOf(figure))
                || isDifference(figure.first())
                || switch (figure.kind()) {
                    case DIGITS -> isCode(figure, noun, rounded);
                    case WORDS -> isPronoun(figure, noun) || isConjunction(figure, noun);
                    case HAN -> isPartOfHanWord(figure, noun);
                };
    }

    /** "COVID-19", "5G", "12-member", "1st", "9/11", "10:30"; but not "took in forty: 20 in Lagos and 20 in Abuja". */
    private boolean isPartOfWord(int first, int behind) {
        boolean word = cursor.isWord(first - 1) && !isElided(cursor.lower(first - 1));
        boolean glued = cursor.isJoined(first) && (word || isSeparator(first - 1, first - 2));
        boolean goesOn = cursor.isWord(behind) || (isSeparator(behind, behind + 1) && cursor.isJoined(behind + 1));
        return glued || (cursor.isJoined(behind) && goesOn);
    }

    /** "Plus d'une trentaine": the d' is a word of its own. */
    private static boolean isElided(String word) {
        return word.endsWith("'") || word.endsWith("’");
    }

    private boolean isSeparator(int mark, int beyond) {
        return cursor.isJoined(mark, Token.Joint.NONE)
                && "/:_@".contains(cursor.lower(mark))
                && cursor.isNumber(beyond);
    }

    /** "A 33- year-old", of a line that was broken behind the hyphen. */
    private boolean isLooselyHyphened(int at) {
        return cursor.is(at, "-") && cursor.isJoined(at, Token.Joint.NONE) && (isTime(at + 1) || isMeasure(at + 1));
    }

    private boolean isMeasure(int at) {
        String gap = cursor.isHan(at) ? "" : " ";
        return nouns.at(at) == null
                && (isMeasure(cursor.lower(at)) || isMeasure(cursor.lower(at) + gap + cursor.lower(at + 1)));
    }

    /** "Aged 26 and 28 years", "between 18 and 25 km": what measures the last of several numbers measures all. */
    private boolean isMeasureOfSeveral(int at) {
        int next = at;
        while (isListed(next)) {
            next += 2;
        }
        return next > at && (isMeasure(cursor.lower(next)) || isTime(next));
    }

    private boolean isTime(int at) {
        Term noun = nouns.at(at);
        return noun != null && Nouns.of(noun).equals("time");
    }

    /** "On March, 25", "on 19, 20 and 27 April": a day beside a month, or in a list of days. */
    private boolean isDay(SpelledNumber figure) {
        int before = figure.first() - 1;
        int next = figure.last() + 1;
        while (isListed(next)) {
            next += 2;
        }
        boolean list = next > figure.last() + 1 && isMonth(next);
        return figure.value() <= MONTH && (list || (cursor.is(before, ",") && isMonth(before - 1)));
    }

    private boolean isMonth(int at) {
        return CalendarNames.any().month(cursor.lower(at)) > 0;
    }

    private boolean isListed(int at) {
        boolean joint = cursor.is(at, ",") || cursor.isA(at, "and") || cursor.isA(at, "or") || cursor.isA(at, "to");
        return joint && cursor.isNumber(at + 1);
    }

    private boolean isMeasure(String lower) {
        return cursor.words().is("measure", lower) || cursor.words().is("percent", lower);
    }

    private boolean isListNumber(int first, int behind) {
        return !cursor.has(first - 1)
                && cursor.isPunctuation(behind)
                && cursor.isJoined(behind, Token.Joint.NONE)
                && ".)、）".contains(cursor.lower(behind));
    }

    /** "sentenced to 15", "jailed for up to 4": what a court gave, in years. */
    private boolean isLength(int first) {
        int at = first - 1;
        while (at > first - MOST_BEFORE_LENGTH && cursor.isA(at, "lasting")) {
            at--;
        }
        return at < first - 1 && cursor.isA(at, "sentence");
    }

    /** "The 37m tax gang": a sum without its currency, before the noun that it describes. */
    private boolean isSumOf(SpelledNumber figure) {
        int next = figure.last() + 1;
        return cursor.isA(figure.last(), "suffix")
                && cursor.isWord(next)
                && !nouns.isVerb(next)
                && !cursor.isA(next, "stop")
                && !cursor.isA(next, "copula");
    }

    /** "Reports rose by 300", "by more than 300": how much a number has changed. */
    private boolean isDifference(int first) {
        int at = first - 1;
        while (at > first - MOST_BEFORE_LENGTH && cursor.isWord(at) && !cursor.isA(at, "by")) {
            at--;
        }
        return cursor.isA(at, "by") && cursor.isA(at - 1, "changed");
    }

    private boolean isCode(SpelledNumber figure, @Nullable Term noun, boolean rounded) {
        String text = cursor.lower(figure.first());
        if (noun != null || figure.scaled()) {
            return text.startsWith("00") || (!rounded && isDate(figure, noun)) || isFraction(figure);
        }
        boolean plain = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return !isWhole(figure)
                || text.startsWith("0")
                || isYear(figure)
                || (plain && text.length() >= TELEPHONE)
                || isBesideNumber(figure)
                || figure.upper() != null;
    }

    private static boolean isWhole(SpelledNumber figure) {
        return figure.value() == Math.rint(figure.value());
    }

    /** "6.7 Convictions remain few": people and cases come whole, and before three digits a dot parts thousands. */
    private boolean isFraction(SpelledNumber figure) {
        String text = cursor.lower(figure.first());
        return !figure.scaled() && !isWhole(figure) && text.length() - text.indexOf('.') != 4;
    }

    private boolean isYear(SpelledNumber figure) {
        return cursor.lower(figure.first()).length() == 4
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
        int before = figure.first() - 1;
        boolean object = before >= 0 && nouns.isVerb(before);
        boolean apart = nouns.isEnglish() && noun != null && noun.token() > figure.last() + 1;
        boolean preposition = cursor.isA(before, "stop") || isMonth(before);
        return preposition || (apart && !object);
    }

    private boolean isBesideNumber(SpelledNumber figure) {
        int behind = figure.last() + 1;
        return cursor.isNumber(figure.first() - 1)
                || cursor.isNumber(behind)
                || (cursor.is(behind, ")") && cursor.isNumber(behind + 1));
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
            if (tokens.get(at).isA("and")) {
                return true;
            }
        }
        return false;
    }

    private boolean isBoth(SpelledNumber figure) {
        return cursor.isA(figure.first(), "both");
    }

    /** "one" or "both" alone is a pronoun, but for "one was arrested". */
    private boolean isPronoun(SpelledNumber figure, @Nullable Term noun) {
        int next = figure.last() + 1;
        if (noun != null || !(figure.value() == 1 || isBoth(figure))) {
            return false;
        }
        boolean verb = nouns.isVerb(next) || nouns.isVerb(next + 1) || nouns.isVerb(next + 2);
        boolean things = isBoth(figure) && !nouns.isVerb(next) && !cursor.isA(next, "stop");
        return !verb || things;
    }

    /**
     * Chinese numerals are parts of many words (统一, 万一, 三亚), so only a measure word shows a number. Those of
     * 韦某四人 and, behind a space, of 被骗8万 两人被抓 are none.
     */
    private boolean isPartOfHanWord(SpelledNumber figure, @Nullable Term noun) {
        int before = figure.first() - 1;
        boolean apart = cursor.isJoined(figure.first(), Token.Joint.SPACE);
        boolean named = cursor.is(before, "某") && figure.value() > 1;
        return noun == null || (cursor.isA(before, "no") && !apart && !named);
    }
}
