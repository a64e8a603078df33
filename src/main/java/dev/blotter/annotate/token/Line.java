package dev.blotter.annotate.token;

/** The words of one line, with where they stand: what sentences and clauses are cut from. */
final class Line {
    private final String text;
    private final Pieces pieces;
    private final Word[] words;

    Line(String text, Pieces pieces, WordCache vocabulary) {
        this.text = text;
        this.pieces = pieces;
        this.words = new Word[pieces.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = vocabulary.word(text, pieces, i);
        }
    }

    int size() {
        return words.length;
    }

    Word word(int at) {
        return words[at];
    }

    String lower(int at) {
        return at >= 0 && at < words.length ? words[at].lower() : "";
    }

    Word.Kind kind(int at) {
        return words[at].kind();
    }

    boolean isPunctuation(int at) {
        return at >= 0 && at < words.length && words[at].kind() == Word.Kind.PUNCTUATION;
    }

    int begin(int at) {
        return pieces.begin(at);
    }

    int end(int at) {
        return pieces.end(at);
    }

    Token.Joint joint(int at) {
        return pieces.joint(at);
    }

    char first(int at) {
        return text.charAt(pieces.begin(at));
    }

    char last(int at) {
        return text.charAt(pieces.end(at) - 1);
    }
}
