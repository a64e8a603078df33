package dev.blotter.rules.text;

/** A part of a rule that the vocabulary does not know. */
public final class UnknownWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String word;

    /**
     * @param word the word of the rule to point at; empty for the whole part
     * @param message one sentence: the value, what is wrong, what to do
     */
    public UnknownWordException(String word, String message) {
        super(message, null, false, false);
        this.word = word;
    }

    String word() {
        return word;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
