package dev.blotter.workbench.explain;

/**
 * Words of a document, in {@code text} or {@code title}, in UTF-16 units, with the number of their sentence (0 is the
 * title).
 */
public record QuotedWords(String text, String in, int begin, int end, int number, String sentence) {}
