package dev.blotter.batch;

import dev.blotter.Pipeline;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.query.Filter;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings an index up to date with a corpus.
 *
 * <ol>
 *   <li>Walk the paths. A file whose size and time are those of its record, or else whose SHA-256 is,
 *       read by the same reader, is unchanged.
 *   <li>Read and judge the others, each replacing its former entries; its record comes last.
 *   <li>Judge anew, from the stored text, what other rules judged.
 *   <li>Drop what lay under the paths and is gone.
 * </ol>
 */
public final class IndexRun {
    private final Pipeline pipeline;
    private final IndexSession session;
    private final DocumentList list;
    private volatile boolean stopped;

    /** Told after each file, and after each entry that is judged anew. */
    public interface Progress {
        /** Tells how many of how many are done, and how many documents could not be read until now. */
        void at(int done, int total, int failed);
    }

    /** What a run did. Files are read, unchanged, unread or left out by a list; {@code failed} counts documents. */
    public record Report(
            int read, int unchanged, int unread, int rejudged, int dropped, int failed, CorpusWalk.LeftOut leftOut) {}

    /** What to index; files with an entry of a status to {@code retry} are read again. */
    public record Request(List<Path> paths, CorpusWalk.Reach reach, int workers, Set<Status> retry) {
        public Request {
            paths = List.copyOf(paths);
            retry = Set.copyOf(retry);
        }
    }

    private record Input(CorpusFile file, String root) {}

    public IndexRun(Pipeline pipeline, IndexSession session) {
        this(pipeline, session, DocumentList.NONE);
    }

    public IndexRun(Pipeline pipeline, IndexSession session, DocumentList list) {
        this.pipeline = pipeline;
        this.session = session;
        this.list = list;
    }

    /** Asks the run to end after the documents that are being worked on. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs.
     *
     * @throws NoSuchFileException when there is nothing at a path; then nothing was done
     */
    public Report run(Request request, Progress progress) throws IOException {
        if (!session.hasRuleSet(pipeline.ruleSet())) {
            pipeline.load(); // those that the index has a copy of have judged before, so they are sound
        }
        Map<Path, Roots.Placed> placed = place(request.paths());
        session.beginRun();
        Map<String, Input> inputs = new LinkedHashMap<>();
        CorpusWalk.LeftOut leftOut = walk(placed, request.reach(), inputs);
        RunTally tally = new RunTally(progress, inputs.size());
        Set<String> again = toRetry(request.retry());
        if (!again.isEmpty() || !inputs.values().stream().allMatch(this::isAsRecorded)) {
            pipeline.load();
        }
        RuleArchive.keepCopy(session, pipeline);
        try (FanOut workers = new FanOut(request.workers(), pipeline.guard().timeLimit())) {
            inputs.forEach((source, input) -> {
                Update update = new Update(pipeline, session, input.file(), list, tally, () -> stopped);
                workers.add(watch -> update.run(input.root(), again.contains(source), watch));
            });
        }
        RejudgeRun rejudging = new RejudgeRun(pipeline, session, tally.unjudged());
        int rejudged = stopped
                ? 0
                : rejudging.run(request.workers(), () -> stopped, progress).entries();
        int dropped = stopped ? 0 : session.drop(gone(placed, inputs));
        session.finish();
        return tally.report(rejudged, dropped, rejudging.failed().number(), leftOut);
    }

    private boolean isAsRecorded(Input input) {
        String version = list.version(pipeline.readerVersion(), input.file().source());
        return Update.isAsRecorded(input.file(), session, version);
    }

    private Map<Path, Roots.Placed> place(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        Roots roots = new Roots(session);
        Map<Path, Roots.Placed> placed = new LinkedHashMap<>();
        for (Path path : paths) {
            Roots.Placed place = roots.place(path);
            placed.put(place.path(), place);
        }
        return placed;
    }

    private CorpusWalk.LeftOut walk(Map<Path, Roots.Placed> placed, CorpusWalk.Reach reach, Map<String, Input> inputs)
            throws IOException {
        Path index = session.path().toRealPath();
        Set<Path> own = Set.of(index, index.resolveSibling(index.getFileName() + CorpusWalk.OWN_RULES));
        return new CorpusWalk(reach, own::contains).walk(List.copyOf(placed.keySet()), (path, found) -> {
            Roots.Placed place = Objects.requireNonNull(placed.get(path), "the walk has no other paths");
            CorpusFile file = new CorpusFile(found.file(), place.source(found.file()), found.size(), found.modified());
            inputs.putIfAbsent(file.source(), new Input(file, place.name()));
        });
    }

    /**
     * The files with an entry in one of these states. What rules failed on is always tried again: they may have been
     * mended.
     */
    private Set<String> toRetry(Set<Status> states) {
        Set<Status> all = EnumSet.of(Status.FAILED);
        all.addAll(states);
        Set<String> files = new HashSet<>();
        try (BlotterIndex snapshot = session.snapshot()) {
            snapshot.documents(Filter.of(all), stored -> files.add(stored.file()));
        }
        return files;
    }

    /** A file is gone when it lay under a path of this run, or was one, and the walk did not find it. */
    private static Predicate<String> gone(Map<Path, Roots.Placed> placed, Map<String, Input> inputs) {
        List<String> unreadable = inputs.values().stream()
                .filter(input -> Files.isDirectory(input.file().file()))
                .map(input -> input.file().source() + "/")
                .toList();
        return source -> !inputs.containsKey(source)
                && placed.values().stream().anyMatch(place -> place.contains(source))
                && unreadable.stream().noneMatch(source::startsWith);
    }
}
