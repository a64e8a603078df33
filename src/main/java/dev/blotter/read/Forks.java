package dev.blotter.read;

import dev.blotter.read.fork.Fork;
import dev.blotter.read.fork.ForkProtocol;
import dev.blotter.read.fork.ForkResponses;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.apache.tika.exception.TikaException;
import org.apache.tika.fork.ForkParser;
import org.apache.tika.fork.ParserFactoryFactory;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads files in other processes, by Tika's pool of forked parsers: a parser that hangs or takes its
 * process down costs one document. The processes are started when they are first needed.
 *
 * <p>A container whose member takes the process down is read again without it, in a new process, and
 * only what comes after that member is passed on.
 */
final class Forks implements Format, AutoCloseable {
    private static final int PULSE_MILLISECONDS = 60_000;
    private static final long LONGEST_PAUSE_MILLISECONDS = 500;
    private static final int CHECKS = 10;
    private static final int MOST_TRIES = 20;
    /** So many threads that hang, and keep a core each, are borne. */
    private static final int MOST_HUNG = 2;
    /** How often a process is started for a file when none takes it up. */
    private static final int MOST_STARTS = 3;
    /** The first JDK that prints a warning when a library uses sun.misc.Unsafe. */
    private static final int WARNS_OF_UNSAFE = 23;

    private final ReadOptions options;
    private final IsolationPolicy policy;
    private final Set<ForkResponses> awaited = ConcurrentHashMap.newKeySet();
    private final AtomicInteger hung = new AtomicInteger();
    private @Nullable Pool pool;

    Forks(ReadOptions options, IsolationPolicy policy) {
        this.options = options;
        this.policy = policy;
    }

    /** Tika's processes, the folder for their temporary files, and the clock that ends them. */
    private record Pool(ForkParser parser, Path folder, ScheduledExecutorService clock) {
        void close() {
            parser.close();
            clock.shutdownNow();
            Fork.delete(folder);
        }
    }

    boolean mayTake() {
        return policy.isolation() != IsolationPolicy.Isolation.NONE;
    }

    void noteHang() {
        hung.incrementAndGet();
    }

    /** Whether a file is to be read by another process: after some have hung here, all are. */
    boolean take(Content content, Visit visit) throws IOException, UnreadableException {
        return switch (policy.isolation()) {
            case ALL -> true;
            case RISKY -> visit.watch().isForked() || hung.get() >= MOST_HUNG || Formats.isRisky(content);
            case NONE -> false;
        };
    }

    @Override
    public @Nullable Extraction read(Content content, Visit visit) throws UnreadableException, IOException {
        Map<String, Outcome> stuck = new TreeMap<>(visit.watch().stuck());
        int ahead = 0;
        int starts = 0;
        for (int tries = 1; ; tries++) {
            ForkResponses forkResponses = new ForkResponses(visit, policy.timeLimit());
            if (isEnded(content, task(content, visit, stuck, ahead), forkResponses, visit, starts < MOST_STARTS - 1)) {
                return null;
            }
            if (!forkResponses.isBegun() && ++starts < MOST_STARTS) {
                // Killed before it took the file up: that can't be the file's doing.
                continue;
            }
            Visit.Begun at = forkResponses.at();
            if (at == null || at.source().equals(content.source()) || tries == MOST_TRIES) {
                throw new UnreadableException(forkResponses.fault());
            }
            stuck.put(at.source(), forkResponses.fault());
            ahead = at.first();
        }
    }

    private boolean isEnded(
            Content content, ForkProtocol.Task task, ForkResponses forkResponses, Visit visit, boolean mayStartAgain)
            throws IOException, UnreadableException {
        visit.watch().rest();
        awaited.add(forkResponses);
        try (InputStream in = content.onDisk() ? InputStream.nullInputStream() : content.open()) {
            Metadata metadata = new Metadata();
            metadata.set(ForkedReader.TASK, ForkProtocol.write(task));
            pool().parser().parse(in, forkResponses, metadata, new ParseContext());
        } catch (TikaException | SAXException e) {
            visit.rethrow();
        } catch (IOException e) {
            if (forkResponses.isBegun()) {
                throw e;
            }
            if (mayStartAgain) {
                return false;
            }
            throw new UnreadableException(
                    Status.FAILED,
                    "no process could be started to read it (" + e.getMessage() + "); --isolate none does without");
        } finally {
            awaited.remove(forkResponses);
        }
        visit.rethrow();
        return forkResponses.isEnded();
    }

    private static ForkProtocol.Task task(Content content, Visit visit, Map<String, Outcome> stuck, int ahead)
            throws IOException {
        String path = content.onDisk() ? content.path().toAbsolutePath().toString() : null;
        return new ForkProtocol.Task(
                content.source(), path, path == null ? (int) content.size() : 0, visit.used(), stuck, ahead);
    }

    private synchronized Pool pool() throws IOException {
        if (pool == null) {
            pool = start();
        }
        return pool;
    }

    private Pool start() throws IOException {
        Path folder = Files.createTempDirectory("blotter");
        // Processes delete it when this one ends; this, when it ends before the first has begun.
        folder.toFile().deleteOnExit();
        ForkParser parser = new ForkParser(
                folder,
                new ParserFactoryFactory(
                        ForkedReader.class.getName(), Map.of(ForkedReader.OPTIONS, ForkProtocol.write(options))));
        parser.setJavaCommand(command(folder));
        // One for each thread that asks: Tika wakes no thread that waits for one that crashed.
        parser.setPoolSize(Integer.MAX_VALUE);
        // The limits are ours: Tika's are for a file, and a container may take its time.
        parser.setServerPulseMillis(PULSE_MILLISECONDS);
        parser.setServerParseTimeoutMillis(Long.MAX_VALUE);
        parser.setServerWaitTimeoutMillis(0);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                BasicThreadFactory.builder().daemon(true).namingPattern("forks").build());
        long pause = Math.clamp(policy.timeLimit().time().toMillis() / CHECKS, 1, LONGEST_PAUSE_MILLISECONDS);
        var unused = clock.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.MILLISECONDS);
        return new Pool(parser, folder, clock);
    }

    /** Checks end with the first that throws, and without them nothing would be given up. */
    private void check() {
        try {
            awaited.forEach(ForkResponses::check);
        } catch (OutOfMemoryError e) {
            // The next check may have what this one lacked.
        }
    }

    /** The same JDK, compilers, classes and archive of classes as this process, but a heap of its own size. */
    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + policy.parserMegabytes() + "m",
                "-XX:+UseSerialGC",
                // Whatever a JVM prints would stand between the messages.
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:+SuppressFatalErrorMessage",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-D" + Fork.PARENT + "=" + ProcessHandle.current().pid()));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(Forks::isShared)
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName()));
        return command;
    }

    private static boolean isShared(String option) {
        return option.startsWith("-XX:TieredStopAtLevel=")
                || option.startsWith("-XX:AOTCache=")
                || option.startsWith("-XX:SharedArchiveFile=");
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}
