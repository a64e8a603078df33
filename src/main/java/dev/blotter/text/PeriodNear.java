package dev.blotter.text;

/**
 * A period in the neighbourhood of a quantity.
 *
 * @param period the period
 * @param quantity the quantity
 * @param order {@code before} when the period stands before the quantity, {@code column} when it heads the
 *     column of a table in which the quantity stands, else {@code after}
 * @param gap the number of tokens between them
 * @param sentences how many sentences back from the quantity the period stands; 0 is the same
 * @param paragraphs how many paragraphs back; 0 is the same, and the title is before the first
 * @param clauses how many clause ends lie between them
 * @param rank 1 for the period of that sentence which is nearest to the quantity, then 2, 3, …
 */
public record PeriodNear(
        Period period,
        Quantity quantity,
        String order,
        int gap,
        int sentences,
        int paragraphs,
        int clauses,
        int rank) {}
