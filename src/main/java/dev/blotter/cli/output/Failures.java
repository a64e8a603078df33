package dev.blotter.cli.output;

import dev.blotter.batch.FailedDocuments;
import dev.blotter.text.Status;

/** Whether some documents could not be read or judged, for the exit code. */
public final class Failures {
    private boolean any;

    public void note(Status status) {
        any |= status.isFault();
    }

    /** Says which documents rules failed on, and returns the exit code. */
    public static int exitCode(FailedDocuments failed, Terminal terminal) {
        say(failed, terminal);
        return failed.number() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    /** Says which documents rules failed on. */
    public static void say(FailedDocuments failed, Terminal terminal) {
        failed.first().forEach(one -> terminal.say(Terminal.clean("failed: " + one)));
        int more = failed.number() - failed.first().size();
        if (more > 0) {
            terminal.say("and " + EntryText.number(more) + " more failed");
        }
    }

    public int exitCode() {
        return any ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
