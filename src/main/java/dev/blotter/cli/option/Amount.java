package dev.blotter.cli.option;

import dev.blotter.cli.output.UserException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the amounts that options take: a number {@code 2000000}, a size {@code 512m}, a time {@code 90s}. */
public final class Amount {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmgt]?)b?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Map<String, ChronoUnit> TIMES =
            Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);
    private static final String UNITS = "kmgt";
    private static final int SHIFT = 10;
    private static final int MEGABYTES = 20;
    private static final int LEAST_HEAP = 64;

    private Amount() {}

    /** A number, if it is not below the least that makes sense; a {@link UserException} when it is. */
    public static int atLeast(int least, String option, int number) {
        if (number < least) {
            throw new UserException(option + " " + number + " is too small; give " + least + " or more");
        }
        return number;
    }

    /** How many documents are worked on at once; a {@link UserException} when nobody would work. */
    public static int workers(int number) {
        if (number < 1) {
            throw new UserException("--workers " + number + " is too few; give 1 or more");
        }
        return number;
    }

    /** A number of 1 or more; {@code k}, {@code m} and {@code g} are powers of 1024. Else a {@link UserException}. */
    static int number(String option, String text) {
        long number = size(option, text);
        if (number > Integer.MAX_VALUE) {
            throw new UserException(option + " " + text + " is too much; give " + Integer.MAX_VALUE + " or less");
        }
        return (int) number;
    }

    /**
     * A number of bytes, 1 or more, with {@code k}, {@code m}, {@code g} or {@code t}; else a {@link UserException}.
     */
    static long size(String option, String text) {
        Matcher form = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            throw new UserException(option + " " + text + " is no size; write one as 500000, 512m or 2g");
        }
        int unit = form.group(2).isEmpty() ? 0 : UNITS.indexOf(form.group(2)) + 1;
        return Long.parseLong(form.group(1)) << (unit * SHIFT);
    }

    /** A size as whole megabytes; a {@link UserException} when it is too small for the heap of a JVM. */
    static int megabytes(String option, String text) {
        long megabytes = size(option, text) >> MEGABYTES;
        if (megabytes < LEAST_HEAP) {
            throw new UserException(option + " " + text + " is too little; give 64m or more");
        }
        return Math.toIntExact(Math.min(megabytes, Integer.MAX_VALUE));
    }

    /** A time above 0 with its unit, {@code ms}, {@code s}, {@code m} or {@code h}; else a {@link UserException}. */
    public static Duration time(String option, String text) {
        Matcher form = TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            throw new UserException(option + " " + text + " is no time; write one as 90s, 5m or 1h");
        }
        return Duration.of(Long.parseLong(form.group(1)), Objects.requireNonNull(TIMES.get(form.group(2))));
    }
}
