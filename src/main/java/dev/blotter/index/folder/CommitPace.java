package dev.blotter.index.folder;

import java.util.concurrent.TimeUnit;

/** Tells when it is time for a commit: every 10 s or 5,000 entries, whichever comes first. */
public final class CommitPace {
    private static final int ENTRIES = 5_000;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(10);

    private int entries;
    private long last = System.nanoTime();

    /** Counts an entry, and tells whether a commit is due; to one thread only. */
    public synchronized boolean isDueAfterOneMore() {
        entries++;
        boolean due = entries >= ENTRIES || System.nanoTime() - last >= NANOS;
        if (due) {
            entries = 0;
            last = System.nanoTime();
        }
        return due;
    }
}
