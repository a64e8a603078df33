package dev.blotter.text;

/**
 * The name of a person or a body of whom something is told: "Ada Obi" in "Ada Obi, 34, was arrested", and in "Obi was charged"
 * where the document has the name in full elsewhere.
 *
 * @param text the name in full, as the document writes it
 * @param of {@code person}, or {@code body} where a word of it says so: "Keel Bank"
 */
public record Name(String text, String of, int sentence, int clause, int token, int last, int begin, int end)
        implements Annotation {}
