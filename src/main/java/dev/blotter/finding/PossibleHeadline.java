package dev.blotter.finding;

/**
 * A count may be the figure that a reader would quote.
 *
 * @param rank how good the reason is: 1 is the best
 */
public record PossibleHeadline(Count count, int rank) implements Conclusion {}
