package dev.blotter.annotate.token;

import java.util.Set;

/**
 * A word as it is written, without regard to where: what all its tokens share.
 *
 * @param text as it stands, but for the dots of an abbreviation ("U.S." is {@code US})
 * @param lower in lower case; a Han character in its simplified form, a digit in its ASCII form
 * @param stem what its inflections have in common, by the stemmer of the language
 * @param roles what it may begin
 * @param inflected whether the stem is another than the lower-case form
 * @param hasCapitals whether the text is another than the lower-case form
 * @param number by what words are weighed; -1 when it is not
 * @param cased what a phrase in capitals must equal: the text without the s of a plural ("ATMs" is
 *     {@code ATM})
 */
public record Word(
        String text,
        String lower,
        String stem,
        String cased,
        int number,
        Kind kind,
        boolean inflected,
        boolean hasCapitals,
        boolean capitalised,
        boolean upper,
        Set<Role> roles) {
    /** What a word may be the beginning of, so that most words are passed over at a glance. */
    public enum Role {
        /** A number in words, or an article. */
        NUMBER,
        /** A date or another period. */
        DATE,
        /** A new clause. */
        CLAUSE
    }

    public boolean mayBegin(Role role) {
        return roles.contains(role);
    }

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        /** One character of a script that is written without spaces. */
        HAN,
        CURRENCY,
        PUNCTUATION
    }

    /** Whether it holds so many capitals that it is a name of its own: SIM, ATM, GoIP. */
    public static boolean hasTwoCapitals(String text) {
        return text.chars().filter(Character::isUpperCase).limit(2).count() == 2;
    }
}
