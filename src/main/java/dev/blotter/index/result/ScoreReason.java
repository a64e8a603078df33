package dev.blotter.index.result;

/**
 * What a part of a query adds to the score of an entry.
 *
 * @param words the part, as it was written
 * @param score what it adds, 0 or more
 * @param inTitle how often it stands in the title
 * @param inText how often it stands in the text
 */
public record ScoreReason(String words, double score, int inTitle, int inText) {}
