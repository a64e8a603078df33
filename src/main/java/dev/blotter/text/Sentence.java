package dev.blotter.text;

/**
 * A sentence.
 *
 * @param number its number in the document; 0 is the title
 * @param paragraph the number of its line in the text, from 1; 0 is the title
 * @param form {@code title}, {@code prose}, {@code row} (of a table), {@code item} (of a list),
 *     {@code heading}, or {@code quoted} (older mail below a newer one)
 * @param token the number of its first token
 * @param last the number of its last token
 * @param begin where it begins, in UTF-16 units of the title or the text
 * @param end where it ends, exclusive
 */
public record Sentence(int number, int paragraph, String form, int token, int last, int begin, int end) {}
