package dev.blotter.text;

/**
 * A place in the neighbourhood of a quantity.
 *
 * @param place the place
 * @param quantity the quantity
 * @param order {@code before} when the place stands before the quantity, else {@code after}
 * @param gap the number of tokens between them
 * @param sentences how many sentences back from the quantity the place stands; 0 is the same
 * @param paragraphs how many paragraphs back; 0 is the same, and the title is before the first
 * @param clauses how many clause ends lie between them
 * @param rank 1 for the place of that sentence which is nearest to the quantity, then 2, 3, …
 */
public record PlaceNear(
        Place place, Quantity quantity, String order, int gap, int sentences, int paragraphs, int clauses, int rank) {}
