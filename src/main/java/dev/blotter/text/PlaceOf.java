package dev.blotter.text;

/**
 * What a place has to do with a figure. A list of places ("in Austria and Cyprus") has one role.
 *
 * @param quantity the figure
 * @param place the place
 * @param role where the text names it: {@code scene}, in the clause of the figure ("arrested in Lagos"); {@code
 *     sentence}, elsewhere in the sentence; {@code authority}, whose police or courts the sentence names ("Thai
 *     police"); {@code institution}, one that a single country has ("the EFCC"); {@code origin}, behind "from"; {@code
 *     destination}, behind "to"; {@code running}, the last scene that the paragraph named before; {@code frame}, of the
 *     heading, the title or the dateline
 */
public record PlaceOf(Quantity quantity, Place place, String role) {}
