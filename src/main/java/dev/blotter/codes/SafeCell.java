package dev.blotter.codes;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text in a cell of a table that people open in a spreadsheet and that is read again: an apostrophe stands before
 * what a spreadsheet would run as a formula, and what a terminal would obey, or what a table loses, is written like
 * {@code \}{@code u001b}. Reading takes both away, so that each text comes back as it was.
 */
public final class SafeCell {
    private static final String SIGN = "[=+@＝＋＠－-]";

    /** After OWASP "CSV Injection", and behind blanks, which some spreadsheets trim. */
    private static final Pattern FORMULA = Pattern.compile("\\s*+" + SIGN + "|\\n");

    private static final Pattern QUOTED_FORMULA = Pattern.compile("'*+\\s*+" + SIGN);

    /** What is harmless of these stays: joiners, which some languages need. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{C}\\u2028\\u2029&&[^\\u200c\\u200d]]|^ | $");

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private SafeCell() {}

    /** Whether a spreadsheet would run a cell. */
    public static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).lookingAt();
    }

    public static String write(String text) {
        String escaped = ESCAPE.matcher(text).replaceAll("\\\\u005cu$1");
        String safe = HARMFUL.matcher(escaped).replaceAll(SafeCell::escape);
        return QUOTED_FORMULA.matcher(safe).lookingAt() ? "'" + safe : safe;
    }

    private static String escape(MatchResult harmful) {
        StringBuilder escaped = new StringBuilder();
        harmful.group().chars().forEach(unit -> escaped.append(String.format("\\\\u%04x", unit)));
        return escaped.toString();
    }

    public static String read(String cell) {
        String safe = cell.startsWith("'") && QUOTED_FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
        return ESCAPE.matcher(safe).replaceAll(escape -> quoted((char) Integer.parseInt(escape.group(1), 16)));
    }

    private static String quoted(char unit) {
        return unit == '\\' ? "\\\\" : unit == '$' ? "\\$" : String.valueOf(unit);
    }
}
