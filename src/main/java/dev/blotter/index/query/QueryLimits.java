package dev.blotter.index.query;

import dev.blotter.index.fault.QueryException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much a query may ask for, far above what people type: a line of asterisks takes a gigabyte, brackets the stack.
 */
final class QueryLimits {
    private static final int LETTERS = 10_000;
    private static final int BRACKETS = 200;
    private static final int WILDCARDS = 30;
    private static final int REPEATS = 1_000;
    private static final int SHOWN = 60;

    private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:,(\\d+))?");

    private QueryLimits() {}

    /** Throws a {@link QueryException} when a query is too long or nests too deep to be read. */
    static void requireText(String text) {
        require(text, "letters", text.length(), LETTERS);
        require(text, "'('", text.chars().filter(c -> c == '(').count(), BRACKETS);
    }

    private static void require(String text, String units, long found, int limit) {
        if (found > limit) {
            String begin = text.substring(0, Math.min(text.length(), SHOWN)) + "…";
            throw new QueryException(message("the query", found, units, limit), begin, 0);
        }
    }

    /** Throws an {@link IllegalArgumentException} when a word has too many wildcards. */
    static void requireWord(String word) {
        long found = word.chars().filter(c -> c == '*' || c == '?').count();
        if (found > WILDCARDS) {
            throw new IllegalArgumentException(message("it", found, "'*' and '?'", WILDCARDS));
        }
    }

    /** Throws an {@link IllegalArgumentException} when a regular expression repeats a part of itself too often. */
    static void requireExpression(String expression) {
        double found = REPEAT.matcher(expression)
                .results()
                .mapToDouble(QueryLimits::times)
                .reduce(1, (one, other) -> one * other);
        if (found > REPEATS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "it repeats a part of itself more than %,d times; use '*' or '+'", REPEATS));
        }
    }

    private static double times(MatchResult repeat) {
        String most = repeat.group(2);
        return Math.max(1, Double.parseDouble(most == null ? repeat.group(1) : most));
    }

    private static String message(String who, long found, String units, int limit) {
        return String.format(Locale.ROOT, "%s has %,d %s, more than %,d; ask for less", who, found, units, limit);
    }
}
