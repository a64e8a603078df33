package dev.blotter.finding;

import dev.blotter.text.Period;

/**
 * When a count may be, and how good the reason is.
 *
 * @param rank 1 for the best reason, then 2, 3, …
 * @param distance tells apart what has the same rank: the least is nearest
 */
public record PossiblePeriod(Count count, Period period, int rank, int distance) implements Conclusion {}
