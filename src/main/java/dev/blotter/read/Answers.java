package dev.blotter.read;

import dev.blotter.read.Wire.Note;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What comes back from a process that parses: passes on its documents, and ends it when one takes
 * longer than the limit. The time that it needs to start, and others to take a document, does not count.
 */
final class Answers extends DefaultHandler {
    /** All has been read, and the process has no memory left for more. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Visit visit;
    private final ScheduledExecutorService clock;
    private final Duration limit;
    private Wire.@Nullable Begun at;
    private @Nullable ProcessHandle process;
    private @Nullable Future<?> alarm;
    private volatile boolean late;
    private boolean ended;

    Answers(Visit visit, ScheduledExecutorService clock, Duration limit) {
        this.visit = visit;
        this.clock = clock;
        this.limit = limit;
    }

    @Override
    public void processingInstruction(String target, String data) {
        stop();
        switch (Note.valueOf(target)) {
            case PROCESS -> process = ProcessHandle.of(Long.parseLong(data)).orElse(null);
            case BEGUN -> at = Wire.read(data, Wire.Begun.class);
            case DOCUMENT -> pass(Wire.read(data, Wire.Read.class));
            case END -> end(Wire.read(data, Wire.Used.class));
        }
        if (at != null && !ended) {
            alarm = clock.schedule(this::kill, limit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void pass(Wire.Read read) {
        visit.emit(read.document());
        visit.watch().rest();
    }

    private void end(Wire.Used used) {
        ended = true;
        visit.use(used);
        if (used.exhausted()) {
            throw new Spent();
        }
    }

    private void kill() {
        late = true;
        if (process != null) {
            // Such as a program that recognises words.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Stops the clock. */
    void stop() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    boolean isEnded() {
        return ended;
    }

    /** Whether the process took the work up. */
    boolean isBegun() {
        return process != null;
    }

    /** What the process was at when it was last heard of; null when it never was. */
    Wire.@Nullable Begun at() {
        return at;
    }

    /** Why the process is gone. */
    Outcome fault() {
        return late
                ? Watch.tooLong(limit)
                : new Outcome(
                        Status.CRASHED, "took the process of its parser down; get another copy, or another format");
    }
}
