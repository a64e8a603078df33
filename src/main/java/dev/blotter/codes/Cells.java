package dev.blotter.codes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What spreadsheets and word processors do to the cells of a table: they make dates and numbers of
 * words, lose letters in another encoding, run a cell that begins with {@code =} as a formula, curl
 * quotes, and leave blanks that nobody sees.
 */
public final class Cells {
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final Pattern FORMULA = Pattern.compile("^#(?:NAME\\?|REF!|VALUE!|N/A|DIV/0!|NUM!|NULL!)");
    /** The letters that the bytes 80 to BF of UTF-8 become in Windows-1252. */
    private static final String REST = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
    private static final Set<String> DATES = Set.of("date");

    private record Fault(Pattern pattern, Problem.Severity severity, Function<MatchResult, String> message) {}

    private static final List<Fault> FAULTS = List.of(
            error(
                    "\\uFFFD",
                    found -> "a letter was lost here when the file was saved in another encoding; write it"
                            + " again, and save the file as \"CSV UTF-8\""),
            error(
                    "\\?{2,}",
                    found -> "'" + found.group() + "' stands where letters were lost; write them again, and save"
                            + " the file as \"CSV UTF-8\""),
            error(
                    "[Â-ß]" + REST + "|[à-ï]" + REST + "{2}",
                    found -> "'" + found.group() + "' was '" + restored(found.group())
                            + "' before the file was opened in another encoding; write it again, and save the file as"
                            + " \"CSV UTF-8\""),
            error(
                    "^(?:\\d{1,2}-" + MONTH + "(?:-\\d{2,4})?|" + MONTH
                            + "-\\d{2,4}|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}(?: [\\d:]+)?)$",
                    found ->
                            "'" + found.group() + "' looks like a date that a spreadsheet made of something else; write"
                                    + " what stood there, and give the column the format Text"),
            error(
                    "^\\d+[.,]?\\d*E\\+\\d+$",
                    found -> "'" + found.group() + "' looks like a number that a spreadsheet made"
                            + " shorter; write all its digits, and give the column the format Text"),
            error(
                    FORMULA.pattern(),
                    found -> "'" + found.group() + "' is what a spreadsheet made of a cell that begins with"
                            + " '='; write it again, and give the column the format Text"),
            error(
                    "[\\u00A0\\u2007\\u200B-\\u200F\\u202A-\\u202F\\u2060\\uFEFF]",
                    found -> "a non-breaking or invisible blank (" + name(found.group())
                            + ") stands here; write a plain one"),
            error(
                    "^[“”„][^“”„\\p{IsHan}]*$|^[“„][^“”„\\p{IsHan}]*[“”]$",
                    found -> "curly quotes are no quotes of a table; write" + " '\"', the straight one"),
            warning(
                    "^[ \\t]+|(?<![ \\t])[ \\t]+$|(?<=\\S)[ \\t]{2,}",
                    found -> "stray white space stands here; take it out"));

    private Cells() {}

    /** All such faults in a table of the rule folder {@code root}. */
    public static List<Problem> check(Path root, Path file) {
        Sheet sheet = Csv.sheet(root, file);
        List<Problem> problems = new ArrayList<>();
        List<String> columns = sheet.columns();
        for (int line = 1; line <= sheet.lines().size() && problems.size() < 2 * RuleLimits.PROBLEMS; line++) {
            String text = sheet.lines().get(line - 1);
            if (!Sheet.isPassedOver(text) || FORMULA.matcher(text).find()) {
                check(sheet, columns, line, problems);
            }
        }
        return problems;
    }

    private static void check(Sheet sheet, List<String> columns, int line, List<Problem> problems) {
        String text = sheet.lines().get(line - 1);
        String masked = text.indexOf('"') < 0
                ? text
                : QUOTED.matcher(text)
                        .replaceAll(found -> "q".repeat(found.group().length()));
        char delimiter = sheet.delimiter();
        int from = 0;
        for (int cell = 0; from <= text.length(); cell++) {
            int end = masked.indexOf(delimiter, from);
            int to = end < 0 ? text.length() : end;
            boolean isDate = cell < columns.size() && DATES.contains(columns.get(cell));
            if (!isDate && from < to) {
                cell(sheet, line, from, text.substring(from, to), problems);
            }
            from = to + 1;
        }
    }

    private static void cell(Sheet sheet, int line, int from, String raw, List<Problem> problems) {
        boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
        String cell = quoted ? raw.substring(1, raw.length() - 1) : raw;
        if (isPlain(cell)) {
            return; // most of them: two million weights of words, and most terms, need no patterns
        }
        for (Fault fault : FAULTS) {
            fault.pattern()
                    .matcher(cell)
                    .results()
                    .filter(found ->
                            fault.severity() == Problem.Severity.ERROR || problems.size() < RuleLimits.PROBLEMS)
                    .forEach(found -> problems.add(new Problem(
                            sheet.file(),
                            line,
                            from + found.start() + (quoted ? 2 : 1),
                            fault.severity(),
                            fault.message().apply(found))));
        }
    }

    /**
     * Whether a cell is words or one number in ASCII with single blanks between, of which no fault has the look: a date
     * has two signs, or a hyphen within.
     */
    static boolean isPlain(String cell) {
        boolean pointed = false;
        for (int i = cell.startsWith("-") ? 1 : 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean isPoint = c == '.' && !pointed;
            boolean isBlank = c == ' ' && i > 0 && i < cell.length() - 1 && cell.charAt(i - 1) != ' ';
            if (!isPoint && !isBlank && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
            pointed |= isPoint;
        }
        return true;
    }

    private static Fault error(String pattern, Function<MatchResult, String> message) {
        return new Fault(Pattern.compile(pattern), Problem.Severity.ERROR, message);
    }

    private static Fault warning(String pattern, Function<MatchResult, String> message) {
        return new Fault(Pattern.compile(pattern), Problem.Severity.WARNING, message);
    }

    private static String name(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }

    /** What a text was before its UTF-8 was taken for Windows-1252. */
    private static String restored(String text) {
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return "another letter";
        }
    }
}
