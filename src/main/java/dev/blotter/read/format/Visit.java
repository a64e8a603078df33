package dev.blotter.read.format;

import dev.blotter.read.encoding.LanguageDetector;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.commons.lang3.function.FailableSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one file with all its members: what they have used of the limits, and where their
 * documents go.
 */
public final class Visit {
    /** What a file has used of its limits. */
    public record Used(int depth, int members, long expanded) {}

    /**
     * Where a process is.
     *
     * @param first the number of the first document that comes of it, from 0
     */
    public record Begun(String source, int first) {}

    private static final long UNSUSPICIOUS = 16 << 20;

    private final BiConsumer<Content, Visit> parser;
    private final ReadOptions options;
    private final Heartbeat heartbeat;
    private final Consumer<Document> sink;
    private final Sources sources = new Sources();
    private final Deque<Begun> open = new ArrayDeque<>();
    private Consumer<Begun> told = begun -> {};
    private int depth;
    private int members;
    private long expanded;
    private int emitted;
    private boolean spent;
    /** The language of the record before, which one that is too short to tell is likely to be in. */
    private @Nullable String language;

    private @Nullable Throwable sinkFault;

    /** @param parser reads a member */
    public Visit(BiConsumer<Content, Visit> parser, ReadOptions options, Heartbeat heartbeat, Consumer<Document> sink) {
        this.parser = parser;
        this.options = options;
        this.heartbeat = heartbeat;
        this.sink = sink;
    }

    public ReadOptions options() {
        return options;
    }

    public Heartbeat watch() {
        return heartbeat;
    }

    /** Has every beginning of work on a document told. */
    public void tell(Consumer<Begun> listener) {
        told = listener;
    }

    /** What has been used of the limits. */
    public Used used() {
        return new Used(depth, members, expanded);
    }

    /** Goes on from what has been used of the limits. */
    public void use(Used used) {
        depth = used.depth();
        members = used.members();
        expanded = used.expanded();
    }

    /** Notes that memory ran out, so that what this process reads from now on may fail for it. */
    public void spend() {
        spent = true;
    }

    public boolean isSpent() {
        return spent;
    }

    /**
     * Notes that work on a file, member or record begins; {@link #end} must follow.
     *
     * @throws UnreadableException when an earlier try hung on it
     */
    public void begin(String source) throws UnreadableException {
        Begun begun = new Begun(source, emitted);
        open.push(begun);
        told.accept(begun);
        Outcome stuck = heartbeat.begin(source, emitted);
        if (stuck != null) {
            throw new UnreadableException(stuck);
        }
    }

    /** Notes that it ends, and that work on what it lies in goes on. */
    public void end() {
        open.pop();
        goOn();
    }

    /** Notes that work goes on: the clock starts anew, as for each page of a scan. */
    public void goOn() {
        Begun now = open.peek();
        if (now != null) {
            told.accept(now);
            heartbeat.begin(now.source(), now.first());
        }
    }

    /** How many documents there were so far. */
    public int emitted() {
        return emitted;
    }

    /** Hands a document on. What the sink throws is kept, so that no parser can swallow it. */
    public void emit(Document document) {
        try {
            if (heartbeat.passes(emitted++)) {
                sink.accept(document);
            }
            heartbeat.work();
        } catch (RuntimeException | Error e) {
            sinkFault = e;
            throw e;
        }
    }

    /** Throws again what the sink threw, if it did. */
    public void rethrow() {
        ExceptionUtils.throwUnchecked(sinkFault);
    }

    /** A record whose parts may not make a document. */
    public void record(String source, String id, FailableSupplier<Extraction, UnreadableException> parts) {
        try {
            record(source, id, parts.get());
        } catch (UnreadableException e) {
            emit(Document.unread(source, id, e.outcome()));
        }
    }

    /** A record of a container, such as a row or an item, which is its own document. */
    public void record(String source, String id, Extraction found) {
        try {
            begin(source);
            Document document = found.expecting(language).document(source, id, options);
            language = document.language().equals(LanguageDetector.UNKNOWN) ? language : document.language();
            emit(document);
        } catch (UnreadableException e) {
            emit(Document.unread(source, id, e.outcome()));
        } finally {
            end();
        }
    }

    /** A member of a container: counts it, copies it within the limits, and reads it. */
    public void member(String source, InputStream in, long packed) throws IOException, UnreadableException {
        read(copy(source, in, packed));
    }

    /** Copies a member to be read later. */
    public Content copy(String source, InputStream in, long packed) throws IOException, UnreadableException {
        count();
        if (depth + 1 > options.maxDepth()) {
            throw new UnreadableException(
                    Status.GUARDED,
                    "lies in more than " + options.maxDepth() + " archives in each other; raise it with --max-depth");
        }
        try {
            String free = sources.free(source);
            Content content = Content.copy(free, new Metered(in, packed));
            sources.use(free);
            return content;
        } catch (Bomb e) {
            throw new UnreadableException(Status.GUARDED, String.valueOf(e.getMessage()));
        }
    }

    public void read(Content member) {
        depth++;
        try {
            parser.accept(member, this);
        } finally {
            depth--;
        }
        rethrow();
    }

    /** A member that can't be read. */
    public void refuse(String source, Outcome outcome) {
        String free = sources.free(source);
        sources.use(free);
        emit(Document.unread(free, Content.id(new byte[0]), outcome));
    }

    private void count() throws UnreadableException {
        if (++members > options.maxMembers()) {
            throw new UnreadableException(
                    Status.GUARDED,
                    "has more than " + options.maxMembers()
                            + " members; the rest is left out; raise it with --max-members");
        }
    }

    /** Whether the limits of the whole file are used up, so that no further member can be read. */
    public boolean exhausted() {
        return members > options.maxMembers() || expanded > options.maxExpandedBytes();
    }

    /** Why a member is not unpacked to its end. */
    private static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb(String reason) {
            super(reason);
        }
    }

    /** Counts the bytes that come out of a member, and stops at a bomb. */
    private final class Metered extends ProxyInputStream {
        private final long packed;
        private long unpacked;

        /** @param packed the packed size, or -1 when it is not known */
        Metered(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        protected void afterRead(int count) throws Bomb {
            unpacked += Math.max(count, 0);
            expanded += Math.max(count, 0);
            if (expanded > options.maxExpandedBytes()) {
                throw new Bomb(
                        "unpacks to more than " + options.maxExpandedBytes() + " bytes; raise it with --max-expanded");
            }
            if (packed >= 0 && unpacked > UNSUSPICIOUS && unpacked / Math.max(packed, 1) > options.maxRatio()) {
                throw new Bomb(
                        "unpacks to more than " + options.maxRatio() + " times its size; raise it with --max-ratio");
            }
        }
    }
}
