package dev.blotter.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands for the title of a document without one: the first words of its text. */
final class FirstWords {
    private static final int LONGEST = 80;
    private static final Pattern LINE = Pattern.compile("\\S[^\\n]*");

    private FirstWords() {}

    /** Whole words, as far as they fit; null for a text without any. */
    static @Nullable String of(String text) {
        Matcher line = LINE.matcher(text);
        return line.find() ? cut(line.group().strip()) : null;
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
