package dev.blotter.text;

import org.jspecify.annotations.Nullable;

/**
 * A number that fills a cell of a table, and what the table says that it counts. A head of two words gives two cells.
 *
 * @param quantity the number
 * @param concept what it counts: the concept of a verb at the head of its column; where a period or a word for a total
 *     stands there, of a verb at the beginning of its row, else in the line above the table; empty when there is none
 * @param row {@code total} when a word for a total stands in the first cell of its row, else empty
 * @param term the word that says what it counts; the period where none does
 * @param period the period at the head of its column; null when there is none
 */
public record Cell(
        Quantity quantity,
        String concept,
        String row,
        Annotation term,
        @Nullable Period period) {}
