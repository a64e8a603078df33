package dev.blotter.codes;

/**
 * Something wrong in a file of the rule folder.
 *
 * @param file the path below the rule folder, with {@code /}
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 * @param message one sentence: the value, what is wrong, what to do
 */
public record Problem(String file, int line, int column, Severity severity, String message)
        implements Comparable<Problem> {

    private static final String HINT = "; ";

    /** Whether the folder can be used all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(String file, int line, int column, String message) {
        return new Problem(file, line, column, Severity.ERROR, message);
    }

    public static Problem warning(String file, int line, int column, String message) {
        return new Problem(file, line, column, Severity.WARNING, message);
    }

    /** Throws an {@link IllegalArgumentException} with a sentence for the user, unless something is met. */
    public static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is wrong: the message up to what to do. */
    public String fault() {
        int end = message.lastIndexOf(HINT);
        return end < 0 ? message : message.substring(0, end);
    }

    /** What to do: the part of the message behind its last semicolon; empty when there is none. */
    public String hint() {
        int end = message.lastIndexOf(HINT);
        return end < 0 ? "" : message.substring(end + HINT.length());
    }

    /** The form of compilers: {@code file:line:col: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
