package dev.blotter.identity;

import java.util.Set;

/**
 * A word of a text that may be part of a name, or a character of Chinese or Korean (a syllable).
 *
 * @param begin in UTF-16 units; {@code end} is exclusive
 * @param exact as {@link Romanization#exact} writes it
 * @param spellings as {@link Romanization#of} writes it
 * @param bond what joins it to the word before
 */
record NameWord(int begin, int end, String exact, Set<String> spellings, boolean isSyllable, Bond bond) {
    private static final int LONGEST_ABBREVIATION = 3;

    enum Bond {
        /** Blanks, hyphens, particles: both may be of one name. */
        JOINED,
        /** The same, with an "and" between: both are of one name where the list writes it so, else of two. */
        LINKED,
        /** A comma, as between a surname and what comes before it elsewhere. */
        COMMA,
        /** Another word, the end of a sentence or of a line. */
        BROKEN
    }

    boolean isInitial() {
        return !isSyllable && exact.length() == 1;
    }

    boolean isAbbreviated() {
        return exact.length() <= LONGEST_ABBREVIATION;
    }
}
