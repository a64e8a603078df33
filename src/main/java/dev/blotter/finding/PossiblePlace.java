package dev.blotter.finding;

import dev.blotter.text.Place;

/** Where a count may be, for a reason of rank 1 (the best), 2, 3, …; of one rank the least distance is nearest. */
public record PossiblePlace(Count count, Place place, int rank, int distance) implements Conclusion {}
