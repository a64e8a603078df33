package dev.blotter.finding;

import dev.blotter.text.Period;

/** When a count may be, for a reason of rank 1 (the best), 2, 3, …; of one rank the least distance is nearest. */
public record PossiblePeriod(Count count, Period period, int rank, int distance) implements Conclusion {}
