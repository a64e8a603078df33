package dev.blotter.cli;

/** Something that the user can mend. The message is one sentence: the value, what is wrong, what to do. */
final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserException(String message) {
        super(message);
    }
}
