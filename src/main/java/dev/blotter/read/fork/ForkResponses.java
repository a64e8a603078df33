package dev.blotter.read.fork;

import dev.blotter.read.fork.ForkProtocol.Note;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.TimeLimit;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What comes back from a process that parses: passes on its documents, and ends it when one takes
 * longer than the limit. The time that it needs to start, and others to take a document, does not count.
 */
public final class ForkResponses extends DefaultHandler {
    private static final long RESTING = Long.MIN_VALUE;

    private final Visit visit;
    private final TimeLimit limit;
    private Visit.@Nullable Begun at;
    private volatile @Nullable ProcessHandle process;
    private volatile long since = RESTING;
    private volatile boolean late;
    private boolean ended;

    public ForkResponses(Visit visit, TimeLimit limit) {
        this.visit = visit;
        this.limit = limit;
    }

    @Override
    public void processingInstruction(String target, String data) {
        since = RESTING;
        switch (Note.valueOf(target)) {
            case PROCESS -> process = ProcessHandle.of(Long.parseLong(data)).orElse(null);
            case BEGUN -> at = ForkProtocol.read(data, Visit.Begun.class);
            case DOCUMENT -> pass(ForkProtocol.read(data, Document.class));
            case END -> {
                ended = true;
                visit.use(ForkProtocol.read(data, Visit.Used.class));
            }
        }
        since = at == null || ended ? RESTING : limit.now();
    }

    private void pass(Document document) {
        visit.emit(document);
        visit.watch().rest();
    }

    /** Ends the process when it is late; called now and then, by another thread. */
    public void check() {
        long begin = since;
        ProcessHandle parser = process;
        if (begin != RESTING && parser != null && limit.isOver(begin)) {
            late = true;
            // Such as a program that recognises words.
            parser.descendants().forEach(ProcessHandle::destroyForcibly);
            parser.destroyForcibly();
        }
    }

    public boolean isEnded() {
        return ended;
    }

    /** Whether the process took the work up. */
    public boolean isBegun() {
        return process != null;
    }

    /** What the process was at when it was last heard of; null when it never was. */
    public Visit.@Nullable Begun at() {
        return at;
    }

    /** Why the process is gone. */
    public Outcome fault() {
        return late
                ? Heartbeat.tooLong(limit)
                : new Outcome(
                        Status.CRASHED, "took the process of its parser down; get another copy, or another format");
    }
}
