package dev.blotter.cli.corpus;

import dev.blotter.cli.option.Amount;
import dev.blotter.cli.output.Terminal;
import dev.blotter.index.IndexSession;
import dev.blotter.index.fault.IndexInUseException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits while another process writes the index.
 *
 * @param most how long to wait, as the user writes it
 */
record WriterQueue(Terminal terminal, String most) {
    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * Opens a session as soon as it can be.
     *
     * @throws IndexInUseException when the other process is still at it
     */
    IndexSession open(Supplier<IndexSession> open) {
        long end = System.nanoTime() + Amount.time("--wait", most).toNanos();
        for (boolean isFirst = true; ; isFirst = false) {
            try {
                return open.get();
            } catch (IndexInUseException e) {
                if (isFirst) {
                    terminal.say("Waits for up to " + most + ": " + e.holder());
                }
                if (System.nanoTime() - end >= 0 || !rest()) {
                    throw e;
                }
            }
        }
    }

    /** Whether the pause was not cut short. */
    private boolean rest() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
