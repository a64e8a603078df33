package dev.blotter.text;

/**
 * Something that was found at a place in a document.
 *
 * <p>The title is sentence 0 and its offsets count from the start of the title; all others count
 * from the start of the text. Tokens and clauses are numbered through the whole document, title
 * first, so that an equal clause means an equal sentence, and a difference of tokens is a distance.
 */
public sealed interface Annotation permits Term, Quantity, Name, Place, Period, Likeness {
    /** The number of the sentence; 0 is the title. */
    int sentence();

    /** The number of the clause that it begins in. */
    int clause();

    /** The number of its first token. */
    int token();

    /** The number of its last token. */
    int last();

    /** Where it begins, in UTF-16 units of the title or the text. */
    int begin();

    /** Where it ends, in UTF-16 units, exclusive. */
    int end();
}
