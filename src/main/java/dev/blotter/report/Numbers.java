package dev.blotter.report;

import dev.blotter.finding.wording.Numeral;

/** Numbers where there is little room, and parts of a whole. */
final class Numbers {
    private static final int MOST_LETTERS = 4;
    private static final double[] SIZES = {1e12, 1e9, 1e6, 1e3};
    private static final String[] NAMES = {"tn", "bn", "m", "k"};

    private Numbers() {}

    /** In little room: {@code 950}, {@code 25k}, {@code 1.5m}. */
    static String brief(double value) {
        for (int i = 0; i < SIZES.length; i++) {
            if (value >= SIZES[i] && (i < SIZES.length - 1 || Numeral.of(value).length() > MOST_LETTERS + 1)) {
                return Numeral.of(Math.round(value / SIZES[i] * 10) / 10.0) + NAMES[i];
            }
        }
        return Numeral.of(value);
    }

    /** A part of a whole: {@code 12%}; {@code under 1%} rather than none. */
    static String percent(long part, long whole) {
        if (part == 0 || whole == 0) {
            return "0%";
        }
        double percent = 100.0 * part / whole;
        return percent < 1 ? "under 1%" : Math.round(percent) + "%";
    }
}
