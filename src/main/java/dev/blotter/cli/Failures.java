package dev.blotter.cli;

import dev.blotter.text.Status;

/** Whether some documents could not be read, for the exit code. */
final class Failures {
    private boolean any;

    void note(Status status) {
        any |= status.isFault();
    }

    int exitCode() {
        return any ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
