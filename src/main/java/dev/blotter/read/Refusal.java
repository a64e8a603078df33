package dev.blotter.read;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;

/** Why a file can't be read: known, and worded for a person. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    Refusal(Outcome outcome) {
        super(outcome.reason());
        this.outcome = outcome;
    }

    Refusal(Status status, String reason) {
        this(new Outcome(status, reason));
    }

    Outcome outcome() {
        return outcome;
    }
}
