package dev.blotter.identity;

import java.util.Locale;

/** How a name of a text is like that of a list, from the surest on. */
public enum Resemblance {
    /** The same words in the same order; case, accents and hyphens do not matter. */
    SAME,
    /** The same words in another order. */
    ORDER,
    /** A word is an initial, or a middle name is missing or added. */
    INITIAL,
    /** One is in Latin letters and the other is not; several names may be written so. */
    TRANSLITERATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    Resemblance weaker(Resemblance other) {
        return compareTo(other) > 0 ? this : other;
    }
}
