package dev.blotter.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How reading one document ended. */
public enum Status {
    /** Read whole. */
    OK,
    /** Read up to the text limit, or judged up to where it cost too much; what was read is indexed. */
    TRUNCATED,
    /** A readable document without any text, such as a scan or a blank page. */
    EMPTY,
    /** Needs a password. */
    ENCRYPTED,
    /** A format that Blotter does not read. */
    UNSUPPORTED,
    /** Broken, cut short, or not allowed to be opened. */
    UNREADABLE,
    /** A limit against hostile input stopped it. */
    GUARDED,
    /** Took longer than the time limit. */
    TIMEOUT,
    /** Took its parser's process down. */
    CRASHED,
    /** A fault of Blotter or of a rule. */
    FAILED;

    /** Those of documents that can't be searched. */
    public static final List<Status> WITHOUT_TEXT =
            Stream.of(values()).filter(status -> !status.hasText()).toList();

    /** Whether the document has text and can be searched. */
    public boolean hasText() {
        return this == OK || this == TRUNCATED;
    }

    /** Whether the document could not be read; one that was read and is empty is no fault. */
    public boolean isFault() {
        return !hasText() && this != EMPTY;
    }

    /** The status as it stands in the JSON of an entry: the name in lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status ofJson(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }
}
