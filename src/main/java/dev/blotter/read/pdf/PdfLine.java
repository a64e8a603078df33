package dev.blotter.read.pdf;

import java.util.regex.Pattern;

/**
 * A line of a PDF page as it is set.
 *
 * @param page its page, from 1
 * @param left where it begins, in points from the left
 * @param right where it ends
 * @param top its base line, in points from the top of the page
 * @param size the height of its letters, in points
 * @param pageHeight the height of its page, in points
 */
record PdfLine(int page, String text, float left, float right, float top, float size, float pageHeight) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    float letterWidth() {
        return (right - left) / Math.max(1, text.length());
    }

    /** Whether it lies in the band where pages carry their headers and footers. */
    boolean isAtEdge() {
        return top < pageHeight * 0.12 || top > pageHeight * 0.88;
    }

    /** Its words without their numbers, by which the same header is known on each page. */
    String shape() {
        return DIGITS.matcher(text).replaceAll("#").strip();
    }
}
