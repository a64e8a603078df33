package dev.blotter;

import dev.blotter.rules.engine.JudgingException;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.util.Objects;
import java.util.stream.Stream;

/** What it means for a person that a document could not be judged, or a command not be ended. */
public final class JvmErrors {
    private static final int MOST_CAUSES = 20;

    private JvmErrors() {}

    static Outcome judging(Throwable fault) {
        return new Outcome(
                Status.FAILED,
                causes(fault)
                        .flatMap(JvmErrors::known)
                        .findFirst()
                        .map(clause -> "judging it " + clause)
                        .orElseGet(() -> "judging it failed: " + fault));
    }

    /** Whether judging failed because rules ask for too much, and may not where there is less text. */
    static boolean isCost(Throwable fault) {
        return causes(fault).anyMatch(JudgingException.class::isInstance);
    }

    private static Stream<String> known(Throwable fault) {
        return switch (fault) {
            case JudgingException tooMuch -> Stream.of("costs too much: " + tooMuch.getMessage());
            case Error error when isOne(error) -> Stream.of(clause(error));
            default -> Stream.empty();
        };
    }

    /** Whether it is no fault of a document's text: want of memory, of stack, or of code. */
    private static boolean isOne(Throwable fault) {
        return fault instanceof OutOfMemoryError
                || fault instanceof StackOverflowError
                || fault instanceof LinkageError;
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
    }

    /** What an error of Java means, to stand behind what was being done; a clause and what helps. */
    public static String clause(Error error) {
        return switch (error) {
            case OutOfMemoryError e ->
                "needs more memory than there is (" + e.getMessage() + "); give Java more with JAVA_TOOL_OPTIONS=-Xmx"
                        + more() + "g";
            case StackOverflowError e ->
                "nests deeper than Java can follow; give it more with JAVA_TOOL_OPTIONS=-Xss16m";
            case LinkageError e ->
                "needs code that can't be loaded (" + e.getMessage()
                        + "); run blotter rules check, and build Blotter anew if that finds nothing";
            default -> "failed: " + error;
        };
    }

    /** Twice the gigabytes of the heap. */
    private static long more() {
        return 2 * Math.max(1, Runtime.getRuntime().maxMemory() >> 30);
    }
}
