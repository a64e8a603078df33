package dev.blotter.finding;

import dev.blotter.text.Place;

/** A count is about a place: where people were arrested, charged, freed or sent from. */
public record Where(Count count, Place place) implements Conclusion {}
