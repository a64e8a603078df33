package dev.blotter.spark;

import dev.blotter.Pipeline;
import dev.blotter.batch.OrderedParallel;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.fingerprint.TextFingerprint;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.TimeLimit;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/**
 * The documents of some files, tagged as Spark asks for them. Another thread works ahead of it by a few documents, so
 * a file with a million of them takes no more memory than one with a hundred. A document that hangs is given up as in
 * {@code blotter index}, and a file that can't be fetched has an entry that says so.
 */
final class TaggedFiles implements Iterator<TaggedDocument>, AutoCloseable {
    private static final int AHEAD = 16;

    private final Setup setup;
    private final Configuration hadoop;
    private final Pipeline pipeline;
    private final FraudTypes types;
    private final BlockingQueue<Optional<TaggedDocument>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile Throwable failure;
    private Optional<TaggedDocument> next;

    TaggedFiles(List<InputFile> files, Setup setup, Configuration hadoop) {
        this.setup = setup;
        this.hadoop = hadoop;
        this.pipeline = setup.tools().pipeline();
        this.types = setup.tools().types();
        this.thread = new Thread(() -> tag(files), "blotter");
        thread.setDaemon(true);
        thread.start();
    }

    private void tag(List<InputFile> files) {
        try {
            new OrderedParallel(1, new TimeLimit(Duration.ofSeconds(setup.seconds())))
                    .<InputFile, TaggedDocument>run(files, this::tag, this::put);
            queue.put(Optional.empty());
        } catch (CancellationException | InterruptedException e) {
            return; // nobody waits for more
        } catch (RuntimeException | Error e) {
            failure = e;
            queue.clear();
            queue.add(Optional.empty());
        }
    }

    private void put(TaggedDocument document) {
        try {
            queue.put(Optional.of(document));
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private static CancellationException stopped() {
        Thread.currentThread().interrupt();
        return new CancellationException("the task was stopped");
    }

    private void tag(InputFile file, Heartbeat heartbeat, Consumer<TaggedDocument> sink) {
        Clock clock = new Clock(file, heartbeat, sink);
        try (LocalFile local = LocalFile.of(file, hadoop)) {
            pipeline.read(local.path(), file.source(), heartbeat, clock);
        } catch (IOException e) {
            String reason = "can't be fetched: " + e.getMessage();
            clock.accept(Document.unread(file.source(), Content.id(new byte[0]), new Outcome(Status.FAILED, reason)));
        }
    }

    /** Tags each document of a file, and notes how long it took. */
    private final class Clock implements Consumer<Document> {
        private final InputFile file;
        private final Heartbeat heartbeat;
        private final Consumer<TaggedDocument> sink;
        private long begin = System.nanoTime();

        Clock(InputFile file, Heartbeat heartbeat, Consumer<TaggedDocument> sink) {
            this.file = file;
            this.heartbeat = heartbeat;
            this.sink = sink;
        }

        @Override
        public void accept(Document document) {
            long read = System.nanoTime();
            Entry entry = pipeline.tag(document, heartbeat);
            TextFingerprint textFingerprint = TextFingerprint.of(entry.title(), document.text());
            String json = EntryJson.write(entry);
            long tagged = System.nanoTime();
            sink.accept(new TaggedDocument(
                    file.path(),
                    json,
                    fraudWithParents(entry),
                    textFingerprint == null ? null : bytes(textFingerprint),
                    Status.ofJson(entry.status()).isFault(),
                    read - begin,
                    tagged - read));
            begin = System.nanoTime();
        }
    }

    private String[] fraudWithParents(Entry entry) {
        List<String> codes =
                entry.fraudTypes().stream().map(Entry.TypeTag::code).toList();
        return Lineage.closure(codes, types::ancestors).toArray(String[]::new);
    }

    private static byte[] bytes(TextFingerprint textFingerprint) {
        var encoded = textFingerprint.encode();
        return Arrays.copyOfRange(encoded.bytes, encoded.offset, encoded.offset + encoded.length);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = take();
        }
        return next.isPresent();
    }

    private Optional<TaggedDocument> take() {
        try {
            Optional<TaggedDocument> taken = queue.take();
            if (taken.isEmpty() && failure != null) {
                throw new IllegalStateException("the files of a task could not be tagged", failure);
            }
            return taken;
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    @Override
    public TaggedDocument next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TaggedDocument document = next.orElseThrow();
        next = null;
        return document;
    }

    /** Stops the work, when a task ends before its files do. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
