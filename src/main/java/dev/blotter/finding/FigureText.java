package dev.blotter.finding;

import dev.blotter.finding.Entry.CountTag;
import java.text.NumberFormat;
import java.util.Locale;

/** A figure as a person reads it. */
public final class FigureText {
    private FigureText() {}

    /** With its sign, range and currency: {@code ≥ 2,000,000 USD}, {@code 10–15}. */
    public static String of(CountTag count) {
        String figure = count.upper() == null
                ? sign(count.qualifier()) + number(count.value())
                : number(count.value()) + "–" + number(count.upper());
        return count.currency() == null ? figure : figure + " " + count.currency();
    }

    private static String sign(String qualifier) {
        return switch (qualifier) {
            case "at-least" -> "≥ ";
            case "approx" -> "≈ ";
            case "at-most" -> "≤ ";
            default -> "";
        };
    }

    private static String number(double value) {
        return NumberFormat.getNumberInstance(Locale.ROOT).format(value);
    }
}
