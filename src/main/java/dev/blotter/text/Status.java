package dev.blotter.text;

import java.util.Locale;

/** How reading one document ended. */
public enum Status {
    /** Read whole. */
    OK(Category.HAS_TEXT),
    /** Read up to the text limit, or judged up to where it cost too much; what was read is indexed. */
    TRUNCATED(Category.HAS_TEXT),
    /** A readable document without any text, such as a scan or a blank page. */
    EMPTY(Category.ACT),
    /** Needs a password. */
    ENCRYPTED(Category.ACT),
    /** A format that Blotter does not read. */
    UNSUPPORTED(Category.ACT),
    /** Broken, cut short, or not allowed to be opened. */
    UNREADABLE(Category.ACT),
    /** A limit against hostile input stopped it. */
    GUARDED(Category.RETRY),
    /** Took longer than the time limit. */
    TIMEOUT(Category.RETRY),
    /** Took its parser's process down. */
    CRASHED(Category.RETRY),
    /** A fault of Blotter or of a rule. */
    FAILED(Category.RETRY);

    /** What a status asks of the user. */
    public enum Category {
        /** Nothing: the document has text and can be searched. */
        HAS_TEXT,
        /** Another run, perhaps with other limits, may succeed. */
        RETRY,
        /** Only the user can help: with a password, another copy, or another format. */
        ACT
    }

    private final Category category;

    Status(Category category) {
        this.category = category;
    }

    public Category category() {
        return category;
    }

    public boolean hasText() {
        return category == Category.HAS_TEXT;
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
