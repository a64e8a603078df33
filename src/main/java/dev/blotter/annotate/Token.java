package dev.blotter.annotate;

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
record Token(int number, int sentence, int clause, int begin, int end, Joint joint, Word word) {
    /** What parts a token from the one before it. */
    enum Joint {
        /** White space, or the start of a line. */
        SPACE,
        /** A hyphen, which is no token: "34-year-old" is three tokens. */
        HYPHEN,
        /** Nothing. */
        NONE
    }

    String text() {
        return word.text();
    }

    String lower() {
        return word.lower();
    }

    String stem() {
        return word.stem();
    }

    boolean isWord() {
        return word.kind() == Word.Kind.WORD;
    }

    boolean isNumber() {
        return word.kind() == Word.Kind.NUMBER;
    }

    boolean isHan() {
        return word.kind() == Word.Kind.HAN;
    }

    boolean isCurrency() {
        return word.kind() == Word.Kind.CURRENCY;
    }

    boolean isPunctuation() {
        return word.kind() == Word.Kind.PUNCTUATION;
    }

    /** Whether it begins with a capital. */
    boolean isCapitalised() {
        return word.capitalised();
    }

    /** Whether it is of two or more letters, all of them capitals. */
    boolean isUpper() {
        return word.upper();
    }

    boolean isJoined() {
        return joint != Joint.SPACE;
    }

    /** Whether the lower-case form is this one. */
    boolean is(String lower) {
        return word.lower().equals(lower);
    }
}
