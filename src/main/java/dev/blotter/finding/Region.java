package dev.blotter.finding;

import dev.blotter.text.Place;

/** The document names a region. */
public record Region(Place place) implements Conclusion {}
