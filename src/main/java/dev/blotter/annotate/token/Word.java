package dev.blotter.annotate.token;

import java.util.Map;

/**
 * A word as it is written, without regard to where: what all its tokens share.
 *
 * @param text as it stands, but for the dots of an abbreviation ("U.S." is {@code US})
 * @param lower in lower case; a Han character in its simplified form, a digit in its ASCII form
 * @param stem what its inflections have in common, by the stemmer of the language
 * @param cased what a phrase in capitals must equal: the text without the s of a plural ("ATMs" is
 *     {@code ATM})
 * @param number by what words are weighed; -1 when it is not
 * @param capitalised whether it begins with a capital
 * @param upper whether it is of two or more letters, all of them capitals
 * @param numbers its kinds among the words of numbers of the language, each with its value
 * @param periods its kinds among the words of periods of all languages, each with its value
 * @param beginsNumber whether a number in words may begin with it, or a noun with its article
 * @param beginsDate whether a date or another period may begin with it
 */
public record Word(
        String text,
        String lower,
        String stem,
        String cased,
        int number,
        Kind kind,
        boolean capitalised,
        boolean upper,
        Map<String, Double> numbers,
        Map<String, Double> periods,
        boolean beginsNumber,
        boolean beginsDate) {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        /** One character of a script that is written without spaces. */
        HAN,
        CURRENCY,
        PUNCTUATION
    }

    /** Whether the stem is another than the lower-case form. */
    public boolean inflected() {
        return !stem.equals(lower);
    }

    /** Whether the text is another than the lower-case form. */
    public boolean hasCapitals() {
        return !text.equals(lower);
    }

    /** Whether it holds so many capitals that it is a name of its own: SIM, ATM, GoIP. */
    public static boolean hasTwoCapitals(String text) {
        int capitals = 0;
        for (int at = 0; at < text.length() && capitals < 2; at++) {
            capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
        }
        return capitals == 2;
    }
}
