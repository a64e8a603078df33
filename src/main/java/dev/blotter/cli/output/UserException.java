package dev.blotter.cli.output;

/** Something that the user can mend. The message is one sentence: the value, what is wrong, what to do. */
public final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserException(String message) {
        super(message);
    }

    /** Makes something of what the user typed, or refuses it by an {@link IllegalArgumentException}. */
    public interface Maker<T, E extends Exception> {
        T make() throws E;
    }

    /** What is made of something typed; a refusal becomes a UserException that begins with {@code before}. */
    public static <T, E extends Exception> T unlessRefused(String before, Maker<T, E> maker) throws E {
        try {
            return maker.make();
        } catch (IllegalArgumentException e) {
            throw new UserException(before + e.getMessage());
        }
    }
}
