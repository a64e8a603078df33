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

    /**
     * A file is done.
     *
     * @param well whether the file itself could be read
     * @param failedDocuments how many of its documents could not
     */
    synchronized void read(boolean well, int failedDocuments) {
        read += well ? 1 : 0;
        unread += well ? 0 : 1;
        failed += failedDocuments;
        tell();
    }

    /** Rules have failed on a document that was read. */
    synchronized void unjudged(String source) {
        unjudged.add(source);
    }

    /** An entry is judged anew. */
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

    /** @param unjudgedAnew how many documents rules failed on when they were judged anew */
    synchronized IndexRun.Report report(int rejudged, int dropped, int unjudgedAnew, CorpusWalk.LeftOut leftOut) {
        return new IndexRun.Report(read, unchanged, unread, rejudged, dropped, failed + unjudgedAnew, leftOut);
    }

    /** The sources of the documents that rules have failed on. */
    synchronized Set<String> unjudged() {
        return Set.copyOf(unjudged);
    }
}
