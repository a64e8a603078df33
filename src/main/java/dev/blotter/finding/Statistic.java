package dev.blotter.finding;

/** A count adds up the cases of a country, a year or a trade, as offices and surveys do, and is of no case of its own. */
public record Statistic(Count count) implements Conclusion {}
