package dev.blotter.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines that a margin broke, so that a paragraph is one line.
 *
 * <p>A text is wrapped when most of its breaks stand where the next word would not have fitted. Then
 * breaks of that sort are joined; all other breaks are meant. A line that begins in lower case goes
 * on the one before it in any text, unless that one ended its sentence.
 */
final class Wrapping {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 130;
    private static final int SLACK = 3;
    private static final int LONGEST_ROW = 400;
    private static final double MOST = 0.6;

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+–—·▪◦‣●■►o]|\\u2022)\\s+(?=\\S)");
    private static final Pattern STRUCTURE = Pattern.compile(
            "^\\s*(?:[-*+–·•▪◦‣●■►]\\s|\\(?\\d{1,3}[.)]\\s|\\(?[a-z]\\)\\s|#{1,6}\\s|\\||[A-Z][A-Za-z-]{1,20}: ).*");
    private static final Pattern RULE = Pattern.compile("\\s*([-=_*~#.]\\s?){3,}\\s*");
    private static final Pattern GAP = Pattern.compile("(?<=\\S)\\s{3,}(?=\\S)");
    private static final Pattern STOP = Pattern.compile(".*[.!?…。！？][\"”’')\\]]*\\s*");

    private final List<String> lines;
    private final int margin;
    private final boolean wrapped;

    private Wrapping(List<String> lines) {
        this.lines = lines;
        this.margin = margin();
        this.wrapped = margin >= NARROWEST && margin <= WIDEST && isWrapped();
    }

    /** Paragraphs, with an empty line wherever there was one. */
    static List<String> join(List<String> lines) {
        return new Wrapping(lines.stream()
                        .map(line -> RULE.matcher(line).matches() ? "" : line.stripTrailing())
                        .toList())
                .joined();
    }

    static List<String> join(String text) {
        return join(Arrays.asList(text.split("\r\n|[\n\r\f\u0085\u2028\u2029]", -1)));
    }

    private List<String> joined() {
        List<String> out = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            append(paragraph, lines.get(i));
            if (i + 1 == lines.size() || !continues(i)) {
                out.add(form(paragraph.toString()));
                paragraph.setLength(0);
            }
        }
        return out;
    }

    private boolean continues(int i) {
        String line = lines.get(i);
        String next = lines.get(i + 1);
        if (!isBreak(line, next)) {
            return false;
        }
        boolean open = !STOP.matcher(line).matches();
        return (wrapped && isForced(line, next)) || (open && goesOn(next) && width(line) > 3);
    }

    /** Whether a break parts two lines of running text. */
    private static boolean isBreak(String line, String next) {
        return !line.isBlank() && !next.isBlank() && !STRUCTURE.matcher(next).matches() && !isRow(line) && !isRow(next);
    }

    private static boolean goesOn(String next) {
        char first = next.stripLeading().charAt(0);
        return Character.isLowerCase(first) || ",;:.)".indexOf(first) >= 0;
    }

    /** Whether the next word would not have fitted behind a line. */
    private boolean isForced(String line, String next) {
        return width(line) + 1 + width(firstWord(next)) > margin - SLACK;
    }

    private static String firstWord(String line) {
        String text = line.strip();
        int space = text.indexOf(' ');
        boolean wide = !text.isEmpty() && text.charAt(0) >= '\u2E80';
        return wide ? text.substring(0, 1) : space < 0 ? text : text.substring(0, space);
    }

    private int margin() {
        int[] widths = new int[lines.size()];
        int count = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isBreak(lines.get(i), lines.get(i + 1))) {
                widths[count++] = width(lines.get(i));
            }
        }
        Arrays.sort(widths, 0, count);
        return count == 0 ? 0 : widths[Math.min(count - 1, count * 97 / 100)];
    }

    private boolean isWrapped() {
        int breaks = 0;
        int forced = 0;
        int open = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            if (isBreak(line, lines.get(i + 1))) {
                boolean full = isForced(line, lines.get(i + 1));
                breaks++;
                forced += full ? 1 : 0;
                open += full && !STOP.matcher(line).matches() ? 1 : 0;
            }
        }
        // A margin breaks lines inside of sentences; long paragraphs on a line each end with one.
        return forced >= breaks * MOST && open * 2 >= forced;
    }

    private static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            width += line.charAt(i) >= '\u2E80' ? 2 : 1;
        }
        return width;
    }

    /** Appends a line: Chinese without a space, and a word that was parted at a hyphen without either. */
    static void append(StringBuilder paragraph, String line) {
        String text = paragraph.isEmpty() ? line : line.strip();
        if (!paragraph.isEmpty() && !text.isEmpty()) {
            char last = paragraph.charAt(paragraph.length() - 1);
            boolean wide = last >= '\u2E80' && text.charAt(0) >= '\u2E80';
            boolean hyphen = last == '-'
                    && paragraph.length() > 1
                    && Character.isLetter(paragraph.charAt(paragraph.length() - 2));
            boolean mark = ",;:.)".indexOf(text.charAt(0)) >= 0;
            paragraph.append(wide || hyphen || mark ? "" : " ");
        }
        paragraph.append(text);
    }

    private static String form(String line) {
        if (isRow(line)) {
            return GAP.matcher(line.strip().replace("\t", "   ")).replaceAll(" | ");
        }
        return BULLET.matcher(line).replaceFirst("• ");
    }

    /** Whether a line has columns: tabs, or two wide gaps. */
    private static boolean isRow(String line) {
        if (line.indexOf('\t') < 0 && !line.contains("   ")) {
            return false;
        }
        String text = line.strip();
        return text.indexOf('\t') > 0
                || (text.length() < LONGEST_ROW && GAP.splitAsStream(text).count() > 2);
    }
}
