package dev.blotter.read;

import dev.blotter.read.day.FileNameDate;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.ParserFaults;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.pdf.Ocr;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads files into documents. Make one and share it: it is safe for use by many threads, and its
 * parsers are expensive to make.
 */
public final class Reader implements AutoCloseable {
    private static final String VERSION = "7";

    private final ReadOptions options;
    private final Forks forks;

    /** A reader that parses all in this process. */
    public Reader(ReadOptions options) {
        this(options, IsolationPolicy.NONE);
    }

    public Reader(ReadOptions options, IsolationPolicy policy) {
        this.options = options;
        this.forks = new Forks(options, policy);
    }

    /**
     * A text that changes whenever the same bytes may be read differently: by another version, with
     * other options, or with Tesseract installed since. Limits do not count: they say which documents
     * are left, and those say so.
     */
    public String version() {
        String recognition = options.recognition() ? "/" + Ocr.version() : "";
        return VERSION + "/" + Integer.toHexString(options.fields().hashCode()) + recognition;
    }

    /**
     * Reads every document of a file: the file itself, and its members ({@code a.zip!/b.html}) or
     * rows ({@code a.jsonl#1}), in order.
     *
     * <p>A file or member that can't be read becomes a document whose outcome says why. So does a
     * container that could not be read to its end, after the members that could; an empty container
     * is one document with the status {@code empty}. A file that is a document itself, such as a
     * mail with attachments, comes before its members.
     *
     * @param source the source that the documents are to carry
     * @param sink takes each document; what it throws is thrown on, and nothing else is
     */
    public void read(Path file, String source, Consumer<Document> sink) {
        read(file, source, new Heartbeat(), sink);
    }

    /**
     * Reads every document of a file that an earlier try has not passed on.
     *
     * @param heartbeat told of every step; see {@link Heartbeat}
     * @throws Heartbeat.Over when the try is given up meanwhile
     */
    public void read(Path file, String source, Heartbeat heartbeat, Consumer<Document> sink) {
        Visit visit =
                new Visit(this::read, options, heartbeat, document -> sink.accept(FileNameDate.complete(document)));
        if (heartbeat.isForked()) {
            forks.noteHang();
        }
        try {
            Content content = open(file, source);
            heartbeat.file(source, content.size(), forks.mayTake());
            read(content, visit);
        } catch (UnreadableException | IOException | RuntimeException e) {
            visit.rethrow();
            visit.refuse(source, ParserFaults.outcome(e));
        }
        visit.rethrow();
    }

    private static Content open(Path file, String source) throws IOException, UnreadableException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableException(Status.UNREADABLE, "is no regular file; give the files in it or behind it");
        }
        return Content.of(source, file);
    }

    void read(Content content, Visit visit) {
        int before = visit.emitted();
        try (content) {
            visit.begin(content.source());
            Extraction found = parse(content, visit);
            if (found != null) {
                visit.record(content.source(), content.id(), content.origin().complete(found));
                found.attachments().forEach(visit::read);
            } else if (visit.emitted() == before) {
                visit.emit(unread(content, new Outcome(Status.EMPTY, "holds no document")));
            }
        } catch (OutOfMemoryError e) {
            visit.spend();
            visit.emit(unread(content, ParserFaults.outcome(e)));
        } catch (Exception | StackOverflowError | LinkageError e) {
            visit.rethrow();
            visit.emit(unread(content, ParserFaults.outcome(e)));
        } finally {
            visit.end();
        }
    }

    private @Nullable Extraction parse(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        if (content.size() == 0) {
            throw new UnreadableException(Status.EMPTY, "has no bytes");
        }
        Format format = forks.take(content, visit) ? forks : Formats.of(content);
        return format.read(content, visit);
    }

    private static Document unread(Content content, Outcome outcome) {
        String id;
        try {
            id = content.id();
        } catch (IOException e) {
            id = Content.id(new byte[0]);
        }
        return Document.unread(content.source(), id, outcome);
    }

    /** Ends the processes that parse. */
    @Override
    public void close() {
        forks.close();
    }
}
