package dev.blotter.index.query;

/**
 * One part of a question.
 *
 * @param words how it reads in the query language
 * @param alone how many entries it finds by itself
 * @param without how many entries all other parts find
 */
public record Part(String words, long alone, long without) {}
