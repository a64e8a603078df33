package dev.blotter.read.day;

import java.time.LocalDate;

/**
 * A date of publication.
 *
 * @param from where it was found, as {@code publishedFrom} of the entry says it
 */
public record Dated(LocalDate date, String from) {}
