package dev.blotter.read.format;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.jspecify.annotations.Nullable;

/** What an exception of a parser means for a person. */
public final class ParserFaults {
    private static final int LONGEST_DETAIL = 120;
    /** What systems say of disks and limits, which is the fault of no document. */
    private static final Pattern OF_MACHINE = Pattern.compile("(?i)no space left on device|not enough space on the disk"
            + "|quota exceeded|read-only file system|too many open files|input/output error");

    private static final Pattern KIND_OF_FAULT = Pattern.compile("(?:Exception|Error)$");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    /** Of an object in memory. */
    private static final Pattern ADDRESS = Pattern.compile("@[0-9a-f]{4,}");

    private ParserFaults() {}

    public static Outcome outcome(Throwable fault) {
        return ExceptionUtils.stream(fault)
                .map(ParserFaults::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> broken(fault));
    }

    private static @Nullable Outcome known(Throwable fault) {
        return switch (fault) {
            case UnreadableException refusal -> refusal.outcome();
            case EncryptedDocumentException e -> encrypted();
            case InvalidPasswordException e -> encrypted();
            case PasswordRequiredException e -> encrypted();
            case org.apache.poi.EncryptedDocumentException e -> encrypted();
            case UnsupportedFormatException e ->
                new Outcome(Status.UNSUPPORTED, "is of a version that is not read; save it in a newer format");
            case ZeroByteFileException e -> new Outcome(Status.EMPTY, "has no bytes");
            case AccessDeniedException e -> unreadable("may not be opened by this user; check its permissions");
            case NoSuchFileException e -> unreadable("is not there any more; run the command again");
            case IOException e
            when OF_MACHINE.matcher(String.valueOf(e.getMessage())).find() ->
                new Outcome(
                        Status.FAILED, "could not be read on this machine" + detail(e) + "; mend that and try again");
            case EOFException e -> unreadable("is cut short; get another copy");
            case OutOfMemoryError e ->
                new Outcome(
                        Status.CRASHED,
                        "needs more memory than the " + (Runtime.getRuntime().maxMemory() >> 20)
                                + " MB of its process; give more with --isolate all --parser-memory");
            case StackOverflowError e -> new Outcome(Status.GUARDED, "is nested deeper than its parser can follow");
            default -> null;
        };
    }

    private static Outcome unreadable(String reason) {
        return new Outcome(Status.UNREADABLE, reason);
    }

    public static Outcome encrypted() {
        return new Outcome(Status.ENCRYPTED, "needs a password; save a copy without one");
    }

    private static Outcome broken(Throwable fault) {
        String detail = ExceptionUtils.stream(fault)
                .reduce((first, last) -> last)
                .filter(cause -> !speaksToProgrammers(cause))
                .map(ParserFaults::detail)
                .orElse("");
        return unreadable("is damaged or not what its name says" + detail + "; get another copy");
    }

    /** Such as "Index 5 out of bounds for length 3", which says nothing of the file. */
    private static boolean speaksToProgrammers(Throwable fault) {
        return fault instanceof NullPointerException
                || fault instanceof ClassCastException
                || fault instanceof IndexOutOfBoundsException
                || fault instanceof NumberFormatException
                || fault instanceof NegativeArraySizeException;
    }

    private static String detail(Throwable fault) {
        String message = fault.getMessage();
        String name = KIND_OF_FAULT.matcher(fault.getClass().getSimpleName()).replaceAll("");
        String words = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        String text = message == null || message.isBlank() ? words : message;
        String line = ADDRESS.matcher(
                        TextNormalizer.line(text.lines().findFirst().orElse(words)))
                .replaceAll("");
        return " (" + (line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) + "…" : line) + ")";
    }
}
