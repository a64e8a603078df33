package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.Peek;
import dev.blotter.text.Term;
import org.jspecify.annotations.Nullable;

/** Tells numbers that name things: sections, propositions, models, houses, telephones, notes. */
record Identifiers(Peek peek, Nouns nouns) {
    private static final int ZIP = 5;
    private static final int LONGEST_STREET = 4;
    private static final int LONGEST_LIST = 200;

    boolean isOne(SpelledNumber figure, @Nullable Term noun) {
        int before = figure.first() - 1;
        int behind = figure.last() + 1;
        return isLabelled(before, noun)
                || isTelephone(figure, before)
                || (noun == null && (isAddress(figure) || isBracketed(before, behind) || isPartOfName(before, behind)));
    }

    private boolean isLabelled(int before, @Nullable Term noun) {
        int label = pastListed(before);
        return isLabel(label)
                && (noun == null || !peek.isWord(label) || (peek.isCapitalised(label) && !isShouted(label, noun)));
    }

    /** "Proposition 47" has a capital, where "in that case 47 were held" has none. */
    private boolean isLabel(int at) {
        return peek.isA(at, "label") || (peek.isCapitalised(at) && peek.isA(at, "name"));
    }

    /** "SECTION 12 MEN": where all is in capitals, they tell nothing. */
    private boolean isShouted(int label, Term noun) {
        return peek.isUpper(label) && peek.token(noun.last()).isUpper();
    }

    /** "Sections 419 and 420" label both. */
    private int pastListed(int at) {
        int past = at;
        while (at - past < LONGEST_LIST && isListMark(past) && peek.isNumber(past - 1)) {
            past -= 2;
        }
        return past;
    }

    private boolean isListMark(int at) {
        return peek.is(at, ",") || peek.is(at, "&") || peek.isA(at, "and") || peek.isA(at, "to");
    }

    /** The "323-4486" of "714-323-4486" and of "(714) 323-4486". */
    private boolean isTelephone(SpelledNumber figure, int before) {
        return figure.upper() != null
                && peek.isHyphened(figure.last())
                && (peek.isNumber(before) || peek.is(before, ")"));
    }

    /** "350 Jay Street", "NY 11201". */
    private boolean isAddress(SpelledNumber figure) {
        int first = figure.first();
        if (peek.isUpper(first - 1) && peek.lower(first).length() == ZIP && figure.value() >= 1000) {
            return true;
        }
        for (int at = figure.last() + 1; at <= figure.last() + LONGEST_STREET && peek.isCapitalised(at); at++) {
            if (peek.isA(at, "street")) {
                return true;
            }
        }
        return false;
    }

    /** The "[6]" of a note, and the "(888)" before a telephone number, which has a preposition. */
    private boolean isBracketed(int before, int behind) {
        boolean note = peek.is(before, "[") && peek.is(behind, "]");
        return note || (peek.is(before, "(") && peek.is(behind, ")") && peek.isA(before - 1, "stop"));
    }

    /** The "50" of "The Sportback 50 has": digits between a name and what one thing does. */
    private boolean isPartOfName(int name, int behind) {
        int number = name + 1;
        return peek.isNumber(number)
                && !peek.isJoined(number)
                && peek.isWord(name)
                && peek.isCapitalised(name)
                && !nouns.isVerb(name)
                && !peek.isA(name, "stop")
                && peek.isA(behind, "does");
    }
}
