package dev.blotter.finding;

import dev.blotter.text.Period;

/**
 * When a count may be.
 *
 * @param rank how good the reason is; 1 is the best
 * @param wholeRank the rank of this time for a larger count, from which it was taken; 0 for the count's own time
 */
public record PossiblePeriod(Count count, Period period, int rank, int wholeRank) implements Conclusion {
    /** A time of the count's own. */
    public PossiblePeriod(Count count, Period period, int rank) {
        this(count, period, rank, 0);
    }
}
