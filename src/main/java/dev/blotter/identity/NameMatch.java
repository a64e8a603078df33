package dev.blotter.identity;

/**
 * Where a text names somebody.
 *
 * @param begin in UTF-16 units
 * @param end exclusive
 * @param text as it is written there
 * @param sentence the sentence around it
 * @param resemblance how it is like the name of the list
 */
public record NameMatch(int begin, int end, String text, String sentence, Resemblance resemblance) {}
