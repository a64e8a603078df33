package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.index.entry.CorrectionRecord;
import dev.blotter.index.entry.EntryBlock;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Inputs;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.entry.RecordBytes;
import dev.blotter.index.entry.Settings;
import dev.blotter.index.entry.StoredEntries;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.fault.IndexException;
import dev.blotter.index.folder.IndexFolder;
import dev.blotter.index.folder.OwnFolders;
import dev.blotter.index.folder.WriterLock;
import dev.blotter.index.ruleset.RuleCopy;
import dev.blotter.index.ruleset.RuleSets;
import dev.blotter.index.story.CopyMarks;
import dev.blotter.index.story.StoryMarks;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of an index, for many threads, {@link #finish} and {@link #close} apart. It commits every minute or
 * 5,000 entries, and at the end; a session that dies loses what came after that.
 *
 * <p>All methods throw {@link IndexException} when the folder or its disk fails. A thread must not be interrupted while
 * it writes: Java would close the file.
 */
public final class IndexSession implements Closeable {
    private static final double BUFFER_MEGABYTES = 64;
    private static final int COMMIT_ENTRIES = 5_000;
    /** Lucene writes a small segment for each commit, and merges it later. */
    private static final long COMMIT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final IndexFolder folder;
    private final Lineage lineage;
    private final InstantSource clock;
    private final WriterLock lock;
    private final IndexWriter writer;
    private final DirectoryReader before;
    private final Inputs inputs;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private int entriesToCommit;
    private long lastCommit = System.nanoTime();
    private Settings settings;

    private IndexSession(IndexFolder folder, Lineage lineage, InstantSource clock, WriterLock lock, IndexWriter writer)
            throws IOException {
        this.folder = folder;
        this.lineage = lineage;
        this.clock = clock;
        this.lock = lock;
        this.writer = writer;
        this.before = DirectoryReader.open(writer);
        this.inputs = Inputs.read(before);
        this.settings = Settings.of(folder.path(), before.getIndexCommit().getUserData());
    }

    /**
     * Opens an index for writing, and makes it when the folder is empty or missing.
     *
     * @param lineage what the codes of new entries belong to
     * @throws IndexException when another session writes it, a newer Blotter made it, or the folder holds something
     *     else
     */
    public static IndexSession open(Path path, Lineage lineage, InstantSource clock) {
        return open(new IndexFolder(path), lineage, clock);
    }

    public static IndexSession open(IndexFolder folder, Lineage lineage, InstantSource clock) {
        return folder.with(() -> {
            folder.prepare();
            WriterLock lock = WriterLock.take(folder.path());
            try {
                if (lock.wasLeft()) {
                    folder.mustBeWhole();
                }
                note(folder.path());
                return start(folder, lineage, clock, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        });
    }

    /** Who can't note which indexes are their own names them. */
    private static void note(Path index) {
        try {
            OwnFolders.ofUser().add(index);
        } catch (IOException e) {
            return; // a home that can't be written to, or none
        }
    }

    private static IndexSession start(IndexFolder folder, Lineage lineage, InstantSource clock, WriterLock lock)
            throws IOException {
        Directory directory = folder.directory();
        Settings settings = DirectoryReader.indexExists(directory)
                ? Settings.of(
                        folder.path(), SegmentInfos.readLatestCommit(directory).getUserData())
                : Settings.NONE;
        IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES).setMergeScheduler(new QuietMerges()));
        try {
            writer.setLiveCommitData(settings.userData().entrySet());
            writer.commit();
            return new IndexSession(folder, lineage, clock, lock, writer);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    public Path path() {
        return folder.path();
    }

    public synchronized Map<String, String> roots() {
        return settings.roots();
    }

    /** Notes where a root is now; the name is that of {@link InputRecord#root}. */
    public synchronized void putRoot(String name, Path root) {
        change(settings.withRoot(name, root.toAbsolutePath().normalize().toString()));
    }

    /** Notes that a run over the corpus begins now; {@link BlotterIndex#lastRun} tells it. */
    public synchronized void beginRun() {
        change(settings.withRun(clock.instant()));
    }

    private synchronized Settings settings() {
        return settings;
    }

    private void change(Settings changed) {
        settings = changed;
        writer.setLiveCommitData(changed.userData().entrySet());
    }

    /** Keeps a copy of the rule folder that judges from now on, unless there is one already. */
    public synchronized void keepRuleSet(RuleCopy copy) {
        if (!hasRuleSet(copy.hash())) {
            alter(out -> RuleSets.add(out, copy));
        }
        change(settings.withRules(copy.folder().toString()));
    }

    /** Notes, and commits, where the rules are that are to judge; a copy of them may have judged this time. */
    public void nameRules(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        if (!path.equals(settings().rules())) {
            change(settings().withRules(path));
            commit();
        }
    }

    /** Whether there was a copy of a rule folder when the session began, so that the folder is known to be sound. */
    public boolean hasRuleSet(String hash) {
        return with(() -> RuleSets.stored(before).contains(hash));
    }

    /**
     * Notes by which corrections all entries are made.
     *
     * @param effects what they do, by source
     */
    public void keepCorrections(Map<String, String> effects) {
        run(() -> {
            if (!CorrectionRecord.read(before).equals(effects)) {
                writer.updateDocument(new Term(Fields.TYPE, Fields.CORRECTIONS), CorrectionRecord.document(effects));
            }
        });
    }

    public void keepCorrection(String source, String effect) {
        Map<String, String> effects = new TreeMap<>(with(() -> CorrectionRecord.read(before)));
        effects.put(source, effect);
        keepCorrections(effects);
    }

    /** What became of a file in an earlier run; nothing of one that is new, or whose run died. */
    public Optional<InputRecord> input(String file) {
        return with(() -> inputs.find(file));
    }

    /** Whether a file had this size and time when an earlier run read it to its end, by this reader. */
    public boolean hasInput(String file, long size, Instant modified, String reader) {
        return inputs.hold(file, size, modified, reader);
    }

    /** Removes the entries of a file, and begins to write it anew. */
    public Replacement replace(String file) {
        boolean known = !begun.add(file) || inputs.know(file);
        if (known) {
            delete(file);
        }
        return new Replacement(this, file, known);
    }

    /** Replaces the record of a file whose entries stay as they are. */
    public void touch(InputRecord input) {
        write(input);
    }

    /** Removes files that are gone, with their entries, and those whose run died; returns how many. */
    public int drop(Predicate<String> gone) {
        List<String> files = new ArrayList<>();
        Consumer<String> sorting = file -> {
            if (gone.test(file)) {
                files.add(file);
            }
        };
        inputs.unfinished().forEach(sorting);
        run(() -> Inputs.each(before, input -> sorting.accept(input.file())));
        files.forEach(this::delete);
        return files.size();
    }

    private void delete(String file) {
        alter(out -> out.deleteDocuments(new Term(Fields.FILE, file)));
    }

    /** Replaces an entry by another one of the same document, for good. */
    public void rejudge(StoredEntry stored, Entry entry) {
        perform(out -> new EntryBlock(stored.with(entry), lineage, null).replace(out, firstSeen(stored.entry())));
    }

    /** Begins to have entries judged anew by a rule set, or goes on with it. */
    public synchronized RuleUpdate retagging(String ruleSet) {
        if (!ruleSet.equals(settings.retaggedBy())) {
            alter(RuleUpdate::forgetFormer);
            change(settings.withRetag(ruleSet));
        }
        return new RuleUpdate(this, ruleSet);
    }

    /** The rule set that {@link #undo} would take back from entries; null when there is nothing to undo. */
    public synchronized @Nullable String retaggedBy() {
        return settings.retaggedBy();
    }

    /**
     * Gives back to entries what they were before the last rules came, and returns how many; called again, it goes on.
     *
     * @param lineages what codes belonged to in a rule set
     */
    public int undo(Function<String, Lineage> lineages, BooleanSupplier stopped) {
        return with(() -> {
            int done;
            try (DirectoryReader now = DirectoryReader.open(writer)) {
                done = new RuleRollback(this, lineages, now).run(stopped);
            }
            if (!stopped.getAsBoolean()) {
                alter(RuleUpdate::forgetFormer);
                change(settings().withRetag(null));
            }
            return done;
        });
    }

    Lineage lineage() {
        return lineage;
    }

    Instant firstSeen(Entry entry) {
        return entry.indexed() == null ? clock.instant() : Instant.parse(entry.indexed());
    }

    /** Does it. Until the run ends, copies and stories may not be marked; a run that dies leaves them so. */
    private void alter(IOConsumer<IndexWriter> change) {
        run(() -> {
            noteFinished(false);
            change.accept(writer);
        });
    }

    private synchronized void noteFinished(boolean isNow) {
        if (settings.finished() != isNow) {
            change(settings.withFinished(isNow));
        }
    }

    /** Does it, and commits when it is time. */
    void perform(IOConsumer<IndexWriter> change) {
        alter(change);
        if (isCommitDue()) {
            commit();
        }
    }

    /** Counts an entry, and tells one thread alone that it is time. */
    private synchronized boolean isCommitDue() {
        entriesToCommit++;
        boolean due = entriesToCommit >= COMMIT_ENTRIES || System.nanoTime() - lastCommit >= COMMIT_NANOS;
        if (due) {
            entriesToCommit = 0;
            lastCommit = System.nanoTime();
        }
        return due;
    }

    void write(StoredEntry stored, boolean known) {
        perform(out -> {
            Instant now = clock.instant();
            String source = stored.entry().source();
            Instant firstSeen = known ? StoredEntries.firstSeen(before, source).orElse(now) : now;
            new EntryBlock(stored, lineage, null).replace(out, firstSeen);
        });
    }

    void complete(InputRecord input) {
        write(input.lastRead(clock.instant()));
    }

    private void write(InputRecord input) {
        InputRecord kept =
                input.firstSeen(input(input.file()).map(InputRecord::firstSeen).orElse(input.lastRead()));
        run(() -> writer.updateDocument(new Term(Fields.INPUT, kept.file()), RecordBytes.document(kept)));
    }

    /** All that was written until now, committed or not, to be closed by the caller. */
    public BlotterIndex snapshot() {
        return with(() -> new BlotterIndex(folder, DirectoryReader.open(writer), settings()));
    }

    public void commit() {
        run(writer::commit);
    }

    /** Ends a run: marks copies and stories, drops needless copies of rule sets, and commits. */
    public void finish() {
        run(() -> {
            if (!settings().finished()) {
                CopyMarks.update(writer);
                StoryMarks.update(writer);
                RuleSets.prune(writer);
                noteFinished(true);
            }
            writer.commit();
        });
    }

    @Override
    public void close() {
        run(() -> {
            try (lock;
                    before) {
                writer.close();
                if (writer.getTragicException() != null) {
                    throw new AlreadyClosedException("the writer ended", writer.getTragicException());
                }
                lock.end();
            }
        });
    }

    private <T> T with(IOSupplier<T> work) {
        return folder.with(() -> {
            try {
                return work.get();
            } catch (AlreadyClosedException e) {
                // What a thread that merges met is known to the writer alone.
                Throwable fault = writer.getTragicException();
                throw fault == null ? e : new AlreadyClosedException(e.getMessage(), fault);
            }
        });
    }

    private void run(IORunnable task) {
        with(() -> {
            task.run();
            return true;
        });
    }

    /**
     * Merges on threads of their own. The writer keeps their faults and throws them at who asks next; Lucene's own
     * prints them.
     */
    private static final class QuietMerges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable fault) {
            // The writer tells.
        }
    }
}
