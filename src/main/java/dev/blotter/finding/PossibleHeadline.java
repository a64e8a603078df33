package dev.blotter.finding;

/** A count may be the figure that a reader would quote, for a reason of rank 1 (the best), 2, 3, … */
public record PossibleHeadline(Count count, int rank) implements Conclusion {}
