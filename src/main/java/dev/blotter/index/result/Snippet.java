package dev.blotter.index.result;

import java.util.List;

/**
 * A piece of a title or text with the words that were found.
 *
 * @param begin where it begins there, in UTF-16 units
 * @param marks the words, in order, none overlapping another
 */
public record Snippet(int begin, String text, List<Mark> marks) {

    /** From where to where a word stands in its snippet, in UTF-16 units; the end is exclusive. */
    public record Mark(int begin, int end) {}

    public Snippet {
        marks = List.copyOf(marks);
    }
}
