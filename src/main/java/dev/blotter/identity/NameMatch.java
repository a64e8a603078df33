package dev.blotter.identity;

/** Where a text names somebody, in UTF-16 units (the end exclusive), with the sentence around it. */
public record NameMatch(int begin, int end, String text, String sentence, Resemblance resemblance) {}
