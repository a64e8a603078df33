package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.text.Term;
import org.jspecify.annotations.Nullable;

/** Tells numbers that name things: sections, propositions, models, houses, telephones, notes. */
record Identifiers(TokenCursor cursor, Nouns nouns) {
    private static final int ZIP = 5;
    private static final int LONGEST_STREET = 4;
    private static final int LONGEST_LIST = 200;

    boolean isOne(SpelledNumber figure, @Nullable Term noun) {
        int before = figure.first() - 1;
        int behind = figure.last() + 1;
        return isLabelled(before, noun)
                || isTelephone(figure, before)
                || (noun == null && (isAddress(figure) || isBracketed(before, behind) || isPartOfName(before, behind)))
                || (noun == null && (isHouse(before) || isPostcode(figure)));
    }

    private boolean isLabelled(int before, @Nullable Term noun) {
        int label = pastListed(before);
        return isLabel(label)
                && (noun == null || !cursor.isWord(label) || (cursor.isCapitalised(label) && !isShouted(label, noun)));
    }

    /** "Proposition 47" has a capital, where "in that case 47 were held" has none. */
    private boolean isLabel(int at) {
        return cursor.isA(at, "label") || (cursor.isCapitalised(at) && cursor.isA(at, "name"));
    }

    /** "SECTION 12 MEN": where all is in capitals, they tell nothing. */
    private boolean isShouted(int label, Term noun) {
        return cursor.isUpper(label) && cursor.token(noun.last()).isUpper();
    }

    /** "Sections 419 and 420" label both. */
    private int pastListed(int at) {
        int past = at;
        while (at - past < LONGEST_LIST && isListMark(past) && cursor.isNumber(past - 1)) {
            past -= 2;
        }
        return past;
    }

    private boolean isListMark(int at) {
        return cursor.is(at, ",") || cursor.is(at, "&") || cursor.isA(at, "and") || cursor.isA(at, "to");
    }

    /** The "323-4486" of "714-323-4486" and of "(714) 323-4486". */
    private boolean isTelephone(SpelledNumber figure, int before) {
        return figure.upper() != null
                && cursor.isHyphened(figure.last())
                && (cursor.isNumber(before) || cursor.is(before, ")"));
    }

    /** "350 Jay Street", "NY 11201". */
    private boolean isAddress(SpelledNumber figure) {
        int first = figure.first();
        if (cursor.isUpper(first - 1) && cursor.lower(first).length() == ZIP && figure.value() >= 1000) {
            return true;
        }
        for (int at = figure.last() + 1; at <= figure.last() + LONGEST_STREET && cursor.isCapitalised(at); at++) {
            if (cursor.isA(at, "street")) {
                return true;
            }
        }
        return false;
    }

    /** "Lindenstraße 12", "via Garibaldi 12", "calle Mayor, 12": the number of a house behind its street. */
    private boolean isHouse(int before) {
        int at = cursor.is(before, ",") ? before - 1 : before;
        if (cursor.isCapitalised(at) && cursor.words().ends("street-ending", cursor.lower(at))) {
            return true;
        }
        int name = at;
        while (at - name < LONGEST_STREET && cursor.isCapitalised(name)) {
            name--;
        }
        return name < at && cursor.isA(name, "street-before");
    }

    /** "64331 Weiterstadt": five digits before a name, where numbers of people have a sign between thousands. */
    private boolean isPostcode(SpelledNumber figure) {
        return cursor.lower(figure.first()).length() == cursor.words().value("postcode", "digits")
                && figure.first() == figure.last()
                && cursor.isCapitalised(figure.last() + 1);
    }

    /** The "[6]" of a note, and the "(888)" before a telephone number, which has a preposition. */
    private boolean isBracketed(int before, int behind) {
        boolean note = cursor.is(before, "[") && cursor.is(behind, "]");
        return note || (cursor.is(before, "(") && cursor.is(behind, ")") && cursor.isA(before - 1, "stop"));
    }

    /** The "50" of "The Sportback 50 has": digits between a name and what one thing does. */
    private boolean isPartOfName(int name, int behind) {
        int number = name + 1;
        return cursor.isNumber(number)
                && !cursor.isJoined(number)
                && cursor.isWord(name)
                && cursor.isCapitalised(name)
                && !nouns.isVerb(name)
                && !cursor.isA(name, "stop")
                && cursor.isA(behind, "does");
    }
}
