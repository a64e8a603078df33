package dev.blotter.read;

import java.time.LocalDate;

/**
 * A date of publication.
 *
 * @param from where it was found, as {@code publishedFrom} of the entry says it
 */
record Dated(LocalDate date, String from) {}
