package dev.blotter.batch;

import dev.blotter.Pipeline;
import dev.blotter.finding.Entry;
import dev.blotter.index.IndexSession;
import dev.blotter.index.Replacement;
import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.read.format.Watch;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Sha256;
import dev.blotter.text.Status;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The reading of one file into an index: its documents replace its former entries, its record comes last. */
final class Update {
    /** Ends the reading of a container when the run is to stop; what is written has no record yet. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Pipeline pipeline;
    private final Replacement replacement;
    private final CorpusFile file;
    private final BooleanSupplier stopped;
    private final long begin = System.nanoTime();
    private int members;
    private int failed;
    private Outcome outcome = Outcome.OK;
    private @Nullable String sha256;

    Update(Pipeline pipeline, IndexSession session, CorpusFile file, BooleanSupplier stopped) {
        this.pipeline = pipeline;
        this.replacement = session.replace(file.source());
        this.file = file;
        this.stopped = stopped;
    }

    /**
     * Reads the file, or what an earlier try has left of it.
     *
     * @param root the name of its root
     * @param tally told how it ended
     * @throws Stopped when the run is to stop before the last document
     */
    void run(String root, Watch watch, RunTally tally) {
        pipeline.read(file.file(), file.source(), watch, document -> add(document, watch, tally));
        watch.rest();
        done(root, (System.nanoTime() - begin) / 1_000_000);
        tally.read(!outcome.status().isFault(), failed);
    }

    private void add(Document document, Watch watch, RunTally tally) {
        if (stopped.getAsBoolean()) {
            throw new Stopped();
        }
        Entry entry = pipeline.tag(document, watch);
        replacement.add(entry, document);
        Status status = Status.ofJson(entry.status());
        members++;
        failed += status.isFault() ? 1 : 0;
        if (status == Status.FAILED && document.outcome().status().hasText()) {
            tally.unjudged(entry.source());
        }
        if (document.source().equals(file.source()) || status == Status.FAILED) {
            outcome = new Outcome(status, entry.reason());
        }
        if (document.source().equals(file.source())) {
            sha256 = document.id().substring(Sha256.ID.length());
        }
    }

    private void done(String root, long milliseconds) {
        String hash = sha256 == null ? file.sha256() : sha256;
        Fingerprint fingerprint =
                new Fingerprint(file.size(), Instant.ofEpochMilli(file.modified()), hash, pipeline.readerVersion());
        replacement.done(new InputRecord(
                file.source(), root, fingerprint, outcome, milliseconds, members, Instant.EPOCH, Instant.EPOCH));
    }
}
