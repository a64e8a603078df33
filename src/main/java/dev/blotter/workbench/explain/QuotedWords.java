package dev.blotter.workbench.explain;

/**
 * Words of a document.
 *
 * @param in {@code text} or {@code title}
 * @param begin where they begin there, in UTF-16 units
 * @param end where they end, exclusive
 * @param number the number of their sentence; 0 is the title
 * @param sentence the whole sentence
 */
public record QuotedWords(String text, String in, int begin, int end, int number, String sentence) {}
