package dev.blotter.cli.output;

import dev.blotter.text.Status;

/** Whether some documents could not be read, for the exit code. */
public final class Failures {
    private boolean any;

    public void note(Status status) {
        any |= status.isFault();
    }

    public int exitCode() {
        return any ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
