package dev.blotter.index.fault;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fault of the machine rather than of what is on it, known by what the system says: Java has no types for them. */
public enum MachineFault {
    FULL("no space left on device|not enough space on the disk", "the disk is full; free some space there"),
    QUOTA("quota exceeded", "the quota of the disk is used up; remove something of yours there"),
    READ_ONLY("read-only file system", "the disk can't be written to; mount it for writing, or name another place"),
    OPEN_FILES("too many open files", "too many files are open; raise the limit (ulimit -n), or give fewer --workers"),
    BROKEN("input/output error", "the disk fails; see the log of the system");

    private static final int DEEPEST = 20;

    private final Pattern said;
    private final String advice;

    MachineFault(String said, String advice) {
        this.said = Pattern.compile(said, Pattern.CASE_INSENSITIVE);
        this.advice = advice;
    }

    /** What it is, and what helps, without an end. */
    public String advice() {
        return advice;
    }

    /** The fault that an exception tells of, or one of its causes. */
    public static Optional<MachineFault> of(@Nullable Throwable told) {
        return Stream.iterate(told, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> String.valueOf(cause.getMessage()))
                .flatMap(message -> Stream.of(values())
                        .filter(fault -> fault.said.matcher(message).find()))
                .findFirst();
    }
}
