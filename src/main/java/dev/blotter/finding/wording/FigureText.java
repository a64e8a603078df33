package dev.blotter.finding.wording;

import dev.blotter.finding.Entry.CountTag;
import dev.blotter.text.DayRange;

/** A figure as a person reads it. */
public final class FigureText {
    private FigureText() {}

    /** With its sign, range and currency: {@code ≥ 2,000,000 USD}, {@code 10–15}. */
    public static String of(CountTag count) {
        String figure = count.upper() == null
                ? sign(count.qualifier()) + Numeral.of(count.value())
                : Numeral.of(count.value()) + "–" + Numeral.of(count.upper());
        return count.currency() == null ? figure : figure + " " + count.currency();
    }

    /** With all that is known of it: {@code 418, 2024-12-10, in NG-LA, headline}. */
    public static String whole(CountTag count) {
        DayRange days = DayRange.of(count.from(), count.to());
        String in = count.regionsFrom().equals("count") ? ", in " : ", of a document on ";
        return of(count)
                + (days == null ? "" : ", " + days)
                + (count.regions().isEmpty() ? "" : in + String.join(", ", count.regions()))
                + (count.headline() ? ", headline" : "")
                + (count.statistic() ? ", statistic" : "")
                + (count.partOf() == null ? "" : ", part of another figure");
    }

    private static String sign(String qualifier) {
        return switch (qualifier) {
            case "at-least" -> "≥ ";
            case "approx" -> "≈ ";
            case "at-most" -> "≤ ";
            default -> "";
        };
    }
}
