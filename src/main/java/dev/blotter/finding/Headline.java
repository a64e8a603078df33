package dev.blotter.finding;

/** The one figure that a reader would quote for the main event of the document. */
public record Headline(Count count) implements Conclusion {}
