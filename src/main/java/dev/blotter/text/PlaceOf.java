package dev.blotter.text;

/**
 * What a place has to do with a figure. The places of a list ("in Austria and Cyprus") have one role.
 *
 * @param quantity the figure
 * @param place the place
 * @param role where the text names the place: {@code scene}, in the clause of the figure ("arrested in Lagos"); {@code
 *     sentence}, elsewhere in the sentence; {@code authority}, with its police or courts ("Thai police"); {@code
 *     institution}, as one that a single country has ("the EFCC"); {@code origin}, behind "from"; {@code destination},
 *     behind "to"; {@code scene-before}, in a sentence of the paragraph before, the last that names a scene; {@code frame}, in
 *     the dateline, the title, or with the only authorities that the document names; {@code land}, first of the country
 *     in which most places of the document lie. A sentence on many countries has none of the last three.
 */
public record PlaceOf(Quantity quantity, Place place, String role) {}
