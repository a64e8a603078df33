package dev.blotter.read;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;

/** Why a file can't be read: known, and worded for a person. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status status;
    private final String reason;

    Refusal(Status status, String reason) {
        super(reason);
        this.status = status;
        this.reason = reason;
    }

    Outcome outcome() {
        return new Outcome(status, reason);
    }
}
