package dev.blotter.index.folder;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges on threads of their own, which say nothing when they fail: the writer keeps the fault, ends
 * with it, and throws it at who asks next. Lucene's own would print it with its trace.
 */
public final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable fault) {
        // The writer tells.
    }
}
