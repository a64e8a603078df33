package dev.blotter.text;

/**
 * A sentence.
 *
 * @param number its number in the document; 0 is the title
 * @param paragraph the number of its line in the text, from 1; 0 is the title
 * @param form {@code title}, {@code prose}, {@code row} (of a table), {@code item} (of a list),
 *     {@code heading}, {@code quoted} (older mail below a newer one), or {@code elsewhere} ("Most read: …", and
 *     headings below such a line: other stories on the page)
 * @param report how much this sentence and those beside it are worded like a report of fraud: {@code unlikely}, {@code
 *     possible}, {@code likely}, {@code clear} or {@code certain}, by {@code likeness/levels.csv}
 * @param token the number of its first token
 * @param last the number of its last token
 * @param begin where it begins, in UTF-16 units of the title or the text
 * @param end where it ends, exclusive
 */
public record Sentence(int number, int paragraph, String form, String report, int token, int last, int begin, int end) {
    /** A sentence of which was not yet measured what it is like. */
    public Sentence(int number, int paragraph, String form, int token, int last, int begin, int end) {
        this(number, paragraph, form, "unlikely", token, last, begin, end);
    }

    /** The same sentence in another form. */
    public Sentence in(String other) {
        return new Sentence(number, paragraph, other, report, token, last, begin, end);
    }

    /** The same sentence, so much like a report of fraud. */
    public Sentence reporting(String level) {
        return new Sentence(number, paragraph, form, level, token, last, begin, end);
    }
}
