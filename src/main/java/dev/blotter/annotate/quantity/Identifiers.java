package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import org.jspecify.annotations.Nullable;

/** Tells numbers that name things: sections, propositions, models, houses, telephones, notes. */
final class Identifiers {
    private static final int ZIP = 5;
    private static final int LONGEST_STREET = 4;
    private static final int LONGEST_LIST = 200;

    private final Tokens tokens;
    private final LanguageWords words;
    private final Nouns nouns;

    Identifiers(Tokens tokens, LanguageWords words, Nouns nouns) {
        this.tokens = tokens;
        this.words = words;
        this.nouns = nouns;
    }

    boolean isOne(SpelledNumber figure, @Nullable Term noun) {
        return isLabelled(figure, noun)
                || isTelephone(figure)
                || (noun == null && (isAddress(figure) || isBracketed(figure) || isPartOfName(figure)));
    }

    private boolean isLabelled(SpelledNumber figure, @Nullable Term noun) {
        Token before = token(pastListed(figure.first() - 1), tokens.get(figure.first()));
        if (before == null || !isLabel(before)) {
            return false;
        }
        return noun == null || !before.isWord() || (before.isCapitalised() && !isShouted(before, noun));
    }

    /** "Proposition 47" has a capital, where "in that case 47 were held" has none. */
    private boolean isLabel(Token before) {
        return words.is("label", before.lower()) || (before.isCapitalised() && words.is("name", before.lower()));
    }

    /** "SECTION 12 MEN": where all is in capitals, they tell nothing. */
    private boolean isShouted(Token before, Term noun) {
        return before.isUpper() && tokens.get(noun.last()).isUpper();
    }

    /** "Sections 419 and 420" label both. */
    private int pastListed(int at) {
        int past = at;
        while (past > 1
                && at - past < LONGEST_LIST
                && isListMark(tokens.get(past))
                && tokens.get(past - 1).isNumber()) {
            past -= 2;
        }
        return past;
    }

    private boolean isListMark(Token token) {
        return token.is(",") || token.is("&") || words.is("and", token.lower()) || words.is("to", token.lower());
    }

    /** The "323-4486" of "714-323-4486" and of "(714) 323-4486". */
    private boolean isTelephone(SpelledNumber figure) {
        Token before = token(figure.first() - 1, tokens.get(figure.first()));
        boolean joined = figure.upper() != null && tokens.get(figure.last()).joint() == Token.Joint.HYPHEN;
        return joined && before != null && (before.isNumber() || before.is(")"));
    }

    /** "350 Jay Street", "NY 11201". */
    private boolean isAddress(SpelledNumber figure) {
        Token number = tokens.get(figure.first());
        Token before = token(figure.first() - 1, number);
        if (before != null && before.isUpper() && number.lower().length() == ZIP && figure.value() >= 1000) {
            return true;
        }
        for (int at = figure.last() + 1; at <= figure.last() + LONGEST_STREET; at++) {
            Token name = token(at, number);
            if (name == null || !name.isCapitalised()) {
                return false;
            }
            if (words.is("street", name.lower())) {
                return true;
            }
        }
        return false;
    }

    /** The "[6]" of a note, and the "(888)" before a telephone number, which has a preposition. */
    private boolean isBracketed(SpelledNumber figure) {
        Token number = tokens.get(figure.first());
        Token open = token(figure.first() - 1, number);
        Token close = token(figure.last() + 1, number);
        if (open == null || close == null) {
            return false;
        }
        Token lead = token(figure.first() - 2, number);
        boolean note = open.is("[") && close.is("]");
        return note || (open.is("(") && close.is(")") && lead != null && words.is("stop", lead.lower()));
    }

    /** The "50" of "The Sportback 50 has": digits between a name and what one thing does. */
    private boolean isPartOfName(SpelledNumber figure) {
        Token number = tokens.get(figure.first());
        Token name = token(figure.first() - 1, number);
        Token behind = token(figure.last() + 1, number);
        return name != null
                && behind != null
                && number.isNumber()
                && !number.isJoined()
                && name.isWord()
                && name.isCapitalised()
                && !nouns.isVerb(figure.first() - 1)
                && !words.is("stop", name.lower())
                && words.is("does", behind.lower());
    }

    private @Nullable Token token(int at, Token of) {
        if (at < 0 || at >= tokens.size() || tokens.get(at).sentence() != of.sentence()) {
            return null;
        }
        return tokens.get(at);
    }
}
