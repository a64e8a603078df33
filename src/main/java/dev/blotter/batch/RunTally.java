package dev.blotter.batch;

import dev.blotter.batch.IndexRun.Progress;
import java.util.HashSet;
import java.util.Set;

/** Counts what became of files, from several threads, and tells the progress. */
final class RunTally {
    private final Progress progress;
    private final int total;
    private final Set<String> unjudged = new HashSet<>();
    private int read;
    private int unchanged;
    private int unread;
    private int failed;
    private int changed;

    RunTally(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
        progress.at(0, total, 0);
    }

    synchronized void unchanged() {
        unchanged++;
        tell();
    }

    /** A file is done, itself well or not; so many of its documents could not be read. */
    synchronized void read(boolean well, int failedDocuments) {
        read += well ? 1 : 0;
        unread += well ? 0 : 1;
        failed += failedDocuments;
        tell();
    }

    synchronized void unjudged(String source) {
        unjudged.add(source);
    }

    synchronized void rejudged(boolean otherwise) {
        changed += otherwise ? 1 : 0;
        read(true, 0);
    }

    private void tell() {
        progress.at(read + unchanged + unread, total, failed);
    }

    synchronized int countRead() {
        return read;
    }

    synchronized int countChanged() {
        return changed;
    }

    synchronized IndexRun.Report report(int rejudged, int dropped, int unjudgedAnew, CorpusWalk.LeftOut leftOut) {
        return new IndexRun.Report(read, unchanged, unread, rejudged, dropped, failed + unjudgedAnew, leftOut);
    }

    synchronized Set<String> unjudged() {
        return Set.copyOf(unjudged);
    }
}
