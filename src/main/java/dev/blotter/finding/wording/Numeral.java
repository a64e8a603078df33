package dev.blotter.finding.wording;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of things, for a person. */
public final class Numeral {
    private Numeral() {}

    /** In digits, with at most three places: {@code 1,234.5}. */
    public static String of(Number number) {
        return NumberFormat.getNumberInstance(Locale.ROOT).format(number);
    }

    /** So many of something: {@code 1 story}, {@code 1,234 stories}. */
    public static String of(long number, String one) {
        return of(number) + " " + noun(number, one);
    }

    /** The noun that stands behind a number. */
    public static String noun(long number, String one) {
        if (number == 1) {
            return one;
        }
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }
}
