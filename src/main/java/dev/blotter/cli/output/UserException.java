package dev.blotter.cli.output;

/** Something that the user can mend. The message is one sentence: the value, what is wrong, what to do. */
public final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserException(String message) {
        super(message);
    }
}
