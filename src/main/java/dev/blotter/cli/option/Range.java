package dev.blotter.cli.option;

import dev.blotter.cli.output.UserException;
import dev.blotter.text.DayRange;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ranges that options take: {@code 100..}, {@code ..5k}, {@code 3}, {@code 2021-01..2021-09}. */
final class Range {
    private static final Pattern SIZE = Pattern.compile("([\\d,_]*\\.?\\d+)(k|m|bn|b)?");
    private static final Map<String, Double> FACTORS = Map.of("k", 1e3, "m", 1e6, "b", 1e9, "bn", 1e9);

    private Range() {}

    /** The two ends of a range of numbers; an end that is left out is infinite. */
    record Sizes(double min, double max) {}

    /**
     * Reads {@code MIN..MAX}, either of which may be left out, or one number for both; else a {@link UserException}.
     */
    static Sizes sizes(String option, String text) {
        String[] ends = ends(text);
        double min = ends[0].isEmpty() ? Double.NEGATIVE_INFINITY : size(option, text, ends[0]);
        double max = ends[1].isEmpty() ? Double.POSITIVE_INFINITY : size(option, text, ends[1]);
        if (max < min) {
            throw new UserException(option + " " + text + " goes downward; write " + ends[1] + ".." + ends[0]);
        }
        return new Sizes(min, max);
    }

    private static double size(String option, String text, String end) {
        Matcher size = SIZE.matcher(end.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new UserException(
                    option + " " + text + " is no range of numbers; write 100.. or 10..50 or ..2m or 7");
        }
        double number = Double.parseDouble(size.group(1).replaceAll("[,_]", ""));
        return size.group(2) == null ? number : number * Objects.requireNonNull(FACTORS.get(size.group(2)));
    }

    /** The days of a day, a month or a year; a {@link UserException} when it is none of them. */
    static DayRange days(String option, String text) {
        try {
            return DayRange.parse(text);
        } catch (DateTimeException e) {
            throw new UserException(option + " " + text + " is no date; write 2021-10-26, 2021-10 or 2021");
        }
    }

    /** The text before and after the two dots; both are the whole text when there are none. */
    static String[] ends(String text) {
        int dots = text.indexOf("..");
        return dots < 0 ? new String[] {text, text} : new String[] {text.substring(0, dots), text.substring(dots + 2)};
    }
}
