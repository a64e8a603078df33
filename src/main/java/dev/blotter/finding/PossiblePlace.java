package dev.blotter.finding;

import dev.blotter.text.Place;

/** Where a count may be, for a reason of rank 1 (the best), 2, 3, … */
public record PossiblePlace(Count count, Place place, int rank) implements Conclusion {}
