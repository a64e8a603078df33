package dev.blotter.read.format;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/** Brings text into the form that a document holds: one paragraph a line, single spaces. */
public final class TextNormalizer {
    private TextNormalizer() {}

    /** One line: white space is one space, none at the ends; control characters are gone. */
    public static String line(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A row of a table, its cells parted by bars, without the empty ones at its end. */
    public static String withoutEmptyEnd(String row) {
        int end = row.length();
        while (end > 0 && (row.charAt(end - 1) == '|' || isSpace(row.charAt(end - 1)))) {
            end--;
        }
        return row.substring(0, end);
    }

    /** The lines that are left of some lines, each clean. */
    public static List<String> lines(List<String> lines) {
        List<String> out = new ArrayList<>(lines.size());
        for (String line : lines) {
            String clean = line(line);
            if (!clean.isEmpty()) {
                out.add(clean);
            }
        }
        return out;
    }

    /** Whether the text of an element is longer than a limit; a long one is not put together for that. */
    public static boolean isLonger(Element element, int limit) {
        int[] seen = {0};
        element.filter((node, depth) -> {
            seen[0] += node instanceof TextNode words ? solid(words.getWholeText()) : 0;
            return seen[0] > limit ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        return seen[0] > limit || element.text().length() > limit;
    }

    private static int solid(String text) {
        int solid = 0;
        for (int i = 0; i < text.length(); i++) {
            solid += text.charAt(i) > ' ' && text.charAt(i) != '\u00A0' ? 1 : 0;
        }
        return solid;
    }

    /** Most lines need nothing, so that they are looked at before they are copied. */
    private static boolean isClean(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < '\u007F') {
                afterSpace = false;
            } else if (c == ' ' ? afterSpace : c < '\u00A0' || isSpace(c) || isInvisible(c)) {
                return false;
            } else {
                afterSpace = c == ' ';
            }
        }
        return !afterSpace || text.isEmpty();
    }

    /** White space, and a sign of a font of icons, which parts words too. */
    private static boolean isSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || (c > 127 && (Character.isSpaceChar(c) || c == '\u0085'))
                || (c >= '\uE000' && c <= '\uF8FF');
    }

    /** Control characters, and those without width that would part a word from itself. */
    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= '\u007F' && c < '\u00A0')
                || c == '\u00AD'
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || (c >= '\uFFF9' && c <= '\uFFFC');
    }
}
