package dev.blotter.finding;

/** A count is about a kind of fraud. */
public record About(Count count, String code) implements Conclusion {}
