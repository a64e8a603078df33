package dev.blotter.identity;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** The sentence of a text around some words; it does not go beyond their line. */
final class SentenceAround {
    private static final int LONGEST = 600;

    private SentenceAround() {}

    static String of(String text, int begin, int end) {
        int from = text.lastIndexOf('\n', begin) + 1;
        int to = text.indexOf('\n', end);
        String line = text.substring(from, to < 0 ? text.length() : to);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        int first = sentences.isBoundary(begin - from) ? begin - from : sentences.preceding(begin - from);
        int last = sentences.isBoundary(end - from) ? end - from : sentences.following(end - from);
        return cut(line, first, last, begin - from, end - from).strip();
    }

    /** Tables and lists are lines without a sentence. */
    private static String cut(String line, int first, int last, int begin, int end) {
        return last - first <= LONGEST
                ? line.substring(first, last)
                : line.substring(Math.max(first, begin - LONGEST / 2), Math.min(last, end + LONGEST / 2));
    }
}
