package dev.blotter.read.format;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;

/** Why a file can't be read: known, and worded for a person. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    public UnreadableException(Outcome outcome) {
        super(outcome.reason());
        this.outcome = outcome;
    }

    public UnreadableException(Status status, String reason) {
        this(new Outcome(status, reason));
    }

    public Outcome outcome() {
        return outcome;
    }
}
