package dev.blotter.workbench.change;

import dev.blotter.Pipeline;
import dev.blotter.batch.FailedDocuments;
import dev.blotter.batch.IndexRun;
import dev.blotter.batch.RejudgeRun;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.rules.folder.FolderZip;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The taking on of changed rules by an index, without its files being read, and the taking back. */
public final class Retag {
    private final IndexSession session;
    private volatile boolean stopped;
    private FailedDocuments failed = new FailedDocuments();

    public Retag(IndexSession session) {
        this.session = session;
    }

    /** Asks the run to end after the documents that are being worked on; started again, it goes on. */
    public void stop() {
        stopped = true;
    }

    /** Has all entries judged by the rules of a pipeline. */
    public RejudgeRun.Report run(Pipeline pipeline, int workers, IndexRun.Progress progress) {
        RejudgeRun rejudging = new RejudgeRun(pipeline, session, Set.of());
        failed = rejudging.failed();
        RejudgeRun.Report report = rejudging.run(workers, () -> stopped, progress);
        session.finish();
        return report;
    }

    public FailedDocuments failed() {
        return failed;
    }

    /** Gives all entries back what they were before the last rules came; empty when there is nothing to undo. */
    public OptionalInt undo() {
        if (session.retaggedBy() == null) {
            return OptionalInt.empty();
        }
        try (BlotterIndex snapshot = session.snapshot()) {
            Map<String, Lineage> lineages = new ConcurrentHashMap<>();
            int entries = session.undo(
                    ruleSet -> lineages.computeIfAbsent(ruleSet, hash -> lineage(snapshot, hash)), () -> stopped);
            // What corrections were made since may be taken back as well: the next run looks at them all.
            session.keepCorrections(Map.of());
            session.finish();
            return OptionalInt.of(entries);
        }
    }

    /** What the kinds of fraud belonged to in a rule set. */
    private static Lineage lineage(BlotterIndex index, String ruleSet) {
        byte[] zip = index.ruleSet(ruleSet)
                .orElseThrow(() -> new IllegalStateException("the index has lost its copy of the rules " + ruleSet));
        return Lineage.of(FolderZip.unpacked(zip, FraudTypes::load));
    }
}
