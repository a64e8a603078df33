package dev.blotter.finding;

import dev.blotter.text.Period;

/** A count is about a period. */
public record During(Count count, Period period) implements Conclusion {}
