package dev.blotter.read.plain;

import java.util.Arrays;
import java.util.List;

/**
 * The marks of emphasis and code of a line of Markdown, such as {@code **} before and behind a word. Each kind of
 * mark is searched from left to right once, so that a line of marks without ends takes no longer than another.
 */
final class Emphasis {
    /** Longer marks first. */
    private static final List<String> MARKS = List.of("***", "**", "*", "___", "__", "_", "```", "``", "`", "~~");

    private final String line;
    /** The first place of each mark that may end emphasis, as far as it was looked for. */
    private final int[] ends = new int[MARKS.size()];

    private Emphasis(String line) {
        this.line = line;
        Arrays.fill(ends, -1);
    }

    /** A line without the marks that stand before and behind a text. */
    static String removed(String line) {
        return new Emphasis(line).removed();
    }

    private String removed() {
        StringBuilder plain = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            int mark = isFree(at - 1) ? beginning(at) : -1;
            if (mark < 0) {
                plain.append(line.charAt(at++));
            } else {
                int length = MARKS.get(mark).length();
                plain.append(line, at + length, ends[mark]);
                at = ends[mark] + length;
            }
        }
        return plain.toString();
    }

    /** The number of the mark that begins emphasis at a place, or -1. */
    private int beginning(int at) {
        for (int mark = 0; mark < ends.length; mark++) {
            int text = at + MARKS.get(mark).length();
            if (line.startsWith(MARKS.get(mark), at) && isSolid(text) && end(mark, text + 1) < line.length()) {
                return mark;
            }
        }
        return -1;
    }

    /** Where a mark ends emphasis from a place on; the length of the line where it does not. */
    private int end(int mark, int from) {
        String written = MARKS.get(mark);
        int at = Math.max(from, ends[mark]);
        while (at < line.length()
                && !(line.startsWith(written, at) && isSolid(at - 1) && isFree(at + written.length()))) {
            at++;
        }
        ends[mark] = at;
        return at;
    }

    private boolean isSolid(int at) {
        return at < line.length() && !Character.isWhitespace(line.charAt(at));
    }

    /** Whether no letter, digit or mark stands at a place, beside which none begins or ends. */
    private boolean isFree(int at) {
        if (at < 0 || at >= line.length()) {
            return true;
        }
        char c = line.charAt(at);
        return c != '*' && c != '_' && !(c < 128 && Character.isLetterOrDigit(c));
    }
}
