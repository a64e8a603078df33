package dev.blotter.index;

/**
 * Headline figures of one kind, added up.
 *
 * @param figures how many there are
 * @param sum their sum; several reports of one event each add to it
 */
public record Total(long figures, double sum) {}
