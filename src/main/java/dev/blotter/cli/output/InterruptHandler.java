package dev.blotter.cli.output;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has a run end in good order on Ctrl-C: the process ends as soon as its hooks do, so this one waits. */
public final class InterruptHandler implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Terminal terminal;
    private final Runnable stop;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");

    /** @param stop asks the run to end after what it is at */
    public InterruptHandler(Terminal terminal, Runnable stop) {
        this.terminal = terminal;
        this.stop = stop;
    }

    public void begin() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        if (ended.getCount() == 0) {
            return;
        }
        stop.run();
        try {
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                terminal.say("\nStopped. Nothing is lost; the same command goes on from here.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run has ended; a process that makes several lets go of it. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends, and the hook says its last.
            return;
        }
    }
}
