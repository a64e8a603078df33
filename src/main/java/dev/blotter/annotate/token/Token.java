package dev.blotter.annotate.token;

/**
 * A word, number, Han character or mark at its place in a document.
 *
 * @param number its number in the document, the title first
 * @param sentence the number of its sentence; 0 is the title
 * @param clause the number of its clause
 * @param begin where it begins, in UTF-16 units of the title or the text
 * @param end where it ends, exclusive
 * @param joint what stands before it
 */
public record Token(int number, int sentence, int clause, int begin, int end, Joint joint, Word word) {
    /** What parts a token from the one before it. */
    public enum Joint {
        /** White space, or the start of a line. */
        SPACE,
        /** A hyphen, which is no token: "34-year-old" is three tokens. */
        HYPHEN,
        /** Nothing. */
        NONE
    }

    public String text() {
        return word.text();
    }

    public String lower() {
        return word.lower();
    }

    public String stem() {
        return word.stem();
    }

    public boolean isWord() {
        return word.kind() == Word.Kind.WORD;
    }

    public boolean isNumber() {
        return word.kind() == Word.Kind.NUMBER;
    }

    public boolean isHan() {
        return word.kind() == Word.Kind.HAN;
    }

    public boolean isCurrency() {
        return word.kind() == Word.Kind.CURRENCY;
    }

    public boolean isPunctuation() {
        return word.kind() == Word.Kind.PUNCTUATION;
    }

    public boolean isCapitalised() {
        return word.capitalised();
    }

    /** Whether it is of two or more letters, all of them capitals. */
    public boolean isUpper() {
        return word.upper();
    }

    /** Whether it is a word of a kind in {@code numbers.tsv}. */
    public boolean isA(String kind) {
        return word.numbers().containsKey(kind);
    }

    public boolean isJoined() {
        return joint != Joint.SPACE;
    }

    /** Whether the lower-case form is this one. */
    public boolean is(String lower) {
        return word.lower().equals(lower);
    }
}
