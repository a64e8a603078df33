package dev.blotter.index.query;

/** One part of a question: how many entries it finds alone, and how many all other parts find. */
public record Part(String words, long alone, long without) {}
