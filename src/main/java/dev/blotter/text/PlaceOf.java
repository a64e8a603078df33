package dev.blotter.text;

import java.util.List;
import java.util.Set;

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
 * @param allowedFor the kinds of counts of which it may be the place, by {@code where.csv}
 * @param rank how good a reason this is, by the same table; 1 is the best
 */
public record PlaceOf(Quantity quantity, Place place, String role, List<String> allowedFor, int rank) {
    /** All roles. */
    public static final Set<String> ROLES = Set.of(
            "scene", "sentence", "authority", "institution", "origin", "destination", "scene-before", "frame", "land");

    public PlaceOf {
        allowedFor = List.copyOf(allowedFor);
    }

    /** A place that was not ranked yet. */
    public PlaceOf(Quantity quantity, Place place, String role) {
        this(quantity, place, role, List.of(), 0);
    }
}
