package dev.blotter.cli;

import dev.blotter.text.Status;

/** Whether some documents could not be read, for the exit code. A document without text is no failure. */
final class Failures {
    private boolean any;

    void note(Status status) {
        any |= !status.hasText() && status != Status.EMPTY;
    }

    int exitCode() {
        return any ? Main.SOME_FAILED : Main.DONE;
    }
}
