package dev.blotter.index.fault;

import org.jspecify.annotations.Nullable;

/** An index can't be used, or a question can't be answered; the message is one sentence for a person. */
public sealed class IndexException extends RuntimeException permits IndexInUseException, QueryException {
    private static final long serialVersionUID = 1L;

    public IndexException(String message) {
        this(message, null);
    }

    public IndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
