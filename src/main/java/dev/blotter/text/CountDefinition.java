package dev.blotter.text;

/**
 * A row of {@code counts.csv}: an {@link Act} of this concept, role and sort of figure is a count of a kind.
 *
 * @param kind the kind of count
 * @param concept the concept of the act
 * @param role the role of the figure
 * @param of what the figure counts, as in {@link Quantity#of()}
 * @param least the least number that counts
 * @param needs what the document must speak of: a concept; {@code fraud} when it must report fraud; else empty
 */
public record CountDefinition(String kind, String concept, String role, String of, double least, String needs) {}
