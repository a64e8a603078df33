package dev.blotter.batch;

import dev.blotter.Pipeline;
import dev.blotter.finding.Entry;
import dev.blotter.index.IndexSession;
import dev.blotter.index.Replacement;
import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Sha256;
import dev.blotter.text.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The bringing up to date of one file: its documents replace its former entries, its record comes last. */
final class Update {
    /** Ends the reading of a container when the run is to stop; what is written has no record yet. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Pipeline pipeline;
    private final IndexSession session;
    private final CorpusFile file;
    private final DocumentList list;
    private final RunTally tally;
    private final BooleanSupplier stopped;
    private @Nullable Replacement replacement;
    private long begin;
    private int members;
    private int failed;
    private Outcome outcome = Outcome.OK;
    private @Nullable String sha256;

    /** @param stopped whether the run is to stop, before the next document */
    Update(
            Pipeline pipeline,
            IndexSession session,
            CorpusFile file,
            DocumentList list,
            RunTally tally,
            BooleanSupplier stopped) {
        this.pipeline = pipeline;
        this.session = session;
        this.file = file;
        this.list = list;
        this.tally = tally;
        this.stopped = stopped;
    }

    /**
     * Reads the file, or what an earlier try has left of it.
     *
     * @param again whether to read it though it is unchanged
     */
    void run(String root, boolean again, Heartbeat heartbeat) {
        if (stopped.getAsBoolean()) {
            return;
        }
        if (replacement == null && !again && (isAsRecorded(file, session, version()) || isTouched())) {
            tally.unchanged();
            return;
        }
        try {
            read(root, heartbeat);
        } catch (Stopped e) {
            // Without its record the file is read again by the next run.
            return;
        }
    }

    static boolean isAsRecorded(CorpusFile file, IndexSession session, String version) {
        return session.hasInput(file.source(), file.size(), Instant.ofEpochMilli(file.modified()), version);
    }

    private String version() {
        return list.version(pipeline.readerVersion(), file.source());
    }

    /** Whether nothing of the file has changed but its time, which its record has from now on. */
    private boolean isTouched() {
        Optional<InputRecord> before = session.input(file.source()).filter(record -> isOf(record.fingerprint()));
        before.ifPresent(record ->
                session.touch(record.with(fingerprint(record.fingerprint().sha256()))));
        return before.isPresent();
    }

    private boolean isOf(Fingerprint print) {
        return print.size() == file.size()
                && print.reader().equals(version())
                && print.sha256().equals(file.sha256());
    }

    private Fingerprint fingerprint(String hash) {
        return new Fingerprint(file.size(), Instant.ofEpochMilli(file.modified()), hash, version());
    }

    private void read(String root, Heartbeat heartbeat) {
        Replacement entries = replacement();
        pipeline.read(
                file.file(), file.source(), heartbeat, document -> add(list.complete(document), entries, heartbeat));
        heartbeat.rest();
        entries.done(new InputRecord(
                file.source(),
                root,
                fingerprint(sha256 == null ? file.sha256() : sha256),
                outcome,
                (System.nanoTime() - begin) / 1_000_000,
                members,
                Instant.EPOCH,
                Instant.EPOCH));
        tally.read(!outcome.status().isFault(), failed);
    }

    private Replacement replacement() {
        if (replacement == null) {
            replacement = session.replace(file.source());
            begin = System.nanoTime();
        }
        return replacement;
    }

    private void add(Document document, Replacement entries, Heartbeat heartbeat) {
        if (stopped.getAsBoolean()) {
            throw new Stopped();
        }
        Entry entry = pipeline.tag(document, heartbeat);
        entries.add(entry, document);
        Status status = Status.ofJson(entry.status());
        members++;
        failed += status.isFault() ? 1 : 0;
        if (status == Status.FAILED && document.outcome().status().hasText()) {
            tally.unjudged(entry.source());
        }
        boolean own = document.source().equals(file.source());
        if (own || status == Status.FAILED) {
            outcome = new Outcome(status, entry.reason());
        }
        if (own) {
            sha256 = document.id().substring(Sha256.ID.length());
        }
    }
}
