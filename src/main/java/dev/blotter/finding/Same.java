package dev.blotter.finding;

/** One figure, said twice: a document's entry holds it once, with the evidence of both. */
public record Same(Count count, Count again) implements Conclusion {}
