package dev.blotter.read.day;

import java.time.LocalDate;

/**
 * A date of publication.
 *
 * @param from where it was found, as {@code publishedFrom} of the entry says it
 */
public record PublicationDate(LocalDate date, String from) {}
