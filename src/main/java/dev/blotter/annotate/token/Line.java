package dev.blotter.annotate.token;

import java.util.List;

/** The words of one line of a text, with where they stand: what sentences and clauses are cut from. */
record Line(String text, List<Piece> pieces) {
    /**
     * A word before it has a sentence and a clause.
     *
     * @param joint what stands before it
     */
    record Piece(int begin, int end, Token.Joint joint, Word word) {}

    int size() {
        return pieces.size();
    }

    Word word(int at) {
        return pieces.get(at).word();
    }

    String lower(int at) {
        return isIn(at) ? word(at).lower() : "";
    }

    Word.Kind kind(int at) {
        return word(at).kind();
    }

    boolean isPunctuation(int at) {
        return isIn(at) && kind(at) == Word.Kind.PUNCTUATION;
    }

    private boolean isIn(int at) {
        return at >= 0 && at < size();
    }

    /** How many UTF-16 units a piece has. */
    int length(int at) {
        return pieces.get(at).end() - pieces.get(at).begin();
    }

    Token.Joint joint(int at) {
        return pieces.get(at).joint();
    }

    char first(int at) {
        return text.charAt(pieces.get(at).begin());
    }

    char last(int at) {
        return text.charAt(pieces.get(at).end() - 1);
    }
}
