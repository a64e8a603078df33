package dev.blotter.batch;

import dev.blotter.batch.IndexRun.Progress;

/** Counts what became of files, from several threads, and tells the progress. */
final class Tally {
    private final Progress progress;
    private final int total;
    private int read;
    private int unchanged;
    private int failed;

    Tally(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
        progress.at(0, total, 0);
    }

    synchronized void unchanged() {
        unchanged++;
        tell();
    }

    /** A file was read. */
    synchronized void read(int failedDocuments) {
        read++;
        failed += failedDocuments;
        tell();
    }

    private void tell() {
        progress.at(read + unchanged, total, failed);
    }

    synchronized int countRead() {
        return read;
    }

    synchronized int countUnchanged() {
        return unchanged;
    }

    synchronized int countFailed() {
        return failed;
    }
}
