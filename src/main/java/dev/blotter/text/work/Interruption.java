package dev.blotter.text.work;

import java.util.concurrent.CancellationException;

/** How work on a document ends whose time is over: its thread is interrupted, and looks for that as it goes on. */
public final class Interruption {
    private Interruption() {}

    /**
     * Ends the work of an interrupted thread. Cheap enough to be asked for each word of a document.
     *
     * @throws CancellationException when this thread is interrupted
     */
    public static void heed() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the document was given up");
        }
    }
}
