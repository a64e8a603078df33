package dev.blotter.text;

/**
 * A term in the sentence of a quantity, with what lies between them.
 *
 * @param term the term
 * @param quantity the quantity
 * @param concept the concept of the term
 * @param strength the strength of the term
 * @param of what the quantity counts
 * @param order {@code before} when the term stands before the quantity, {@code after} when it
 *     follows it, {@code within} when they overlap, {@code column} when it heads
 *     the column of a table in which the quantity stands
 * @param gap the number of tokens between them, punctuation included
 * @param clauses how many clause ends lie between them
 * @param verbs how many terms whose strength is "verb" lie between them
 * @param quantities how many quantities of the same {@code of} lie between them
 */
public record TermNear(
        Term term,
        Quantity quantity,
        String concept,
        String strength,
        String of,
        String order,
        int gap,
        int clauses,
        int verbs,
        int quantities) {}
