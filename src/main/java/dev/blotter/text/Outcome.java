package dev.blotter.text;

import org.jspecify.annotations.Nullable;

/** How reading a document ended, and why; the reason is null only for {@link Status#OK}. */
public record Outcome(Status status, @Nullable String reason) {
    public static final Outcome OK = new Outcome(Status.OK, null);

    public Outcome {
        if (status != Status.OK && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("an outcome " + status.json() + " needs a reason");
        }
    }
}
