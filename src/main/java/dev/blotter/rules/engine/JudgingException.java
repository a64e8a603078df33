package dev.blotter.rules.engine;

/** Rules that ask for more of one document than judging it may cost. The message names a rule, and says what to do. */
public final class JudgingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JudgingException(String message) {
        super(message);
    }
}
