package dev.blotter.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.read.Misbehaving;
import dev.blotter.read.Reader;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.TimeLimit;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderedParallelTest {
    private static final TimeLimit LIMIT = new TimeLimit(Duration.ofMinutes(10));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheInputs(int workers) {
        List<Integer> inputs = IntStream.range(0, 200).boxed().toList();
        List<String> results = new ArrayList<>();

        new OrderedParallel(workers, LIMIT)
                .<Integer, String>run(
                        inputs,
                        (input, heartbeat, sink) -> {
                            dawdle(input);
                            sink.accept(input + "a");
                            sink.accept(input + "b");
                        },
                        results::add);

        assertThat(results)
                .containsExactlyElementsOf(inputs.stream()
                        .flatMap(input -> List.of(input + "a", input + "b").stream())
                        .toList());
    }

    @Test
    void anInputMayHaveManyMoreResultsThanMayWait() {
        AtomicInteger sum = new AtomicInteger();

        new OrderedParallel(2, LIMIT)
                .<Integer, Integer>run(
                        List.of(10_000, 0, 5_000),
                        (input, heartbeat, sink) -> IntStream.range(0, input).forEach(i -> sink.accept(1)),
                        sum::addAndGet);

        assertThat(sum).hasValue(15_000);
    }

    @Test
    void aFailureOfTheWorkReachesTheCallerAfterTheResultsBeforeIt() {
        List<Integer> results = new ArrayList<>();

        assertThatThrownBy(() -> new OrderedParallel(2, LIMIT)
                        .<Integer, Integer>run(
                                List.of(1, 2, 3),
                                (input, heartbeat, sink) -> {
                                    if (input == 2) {
                                        throw new IllegalStateException("no two");
                                    }
                                    sink.accept(input);
                                },
                                results::add))
                .hasMessage("no two");
        assertThat(results).containsExactly(1);
    }

    @Test
    @Timeout(600)
    void anErrorOfTheWorkReachesTheCallerToo() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");

        assertThatThrownBy(() -> new OrderedParallel(2, LIMIT)
                        .<Integer, Integer>run(
                                List.of(1, 2, 3),
                                (input, heartbeat, sink) -> {
                                    throw error;
                                },
                                result -> {}))
                .isSameAs(error);
        FanOut judges = new FanOut(2, LIMIT);
        judges.add(heartbeat -> {
            throw error;
        });
        assertThatThrownBy(judges::close).isSameAs(error);
    }

    @Test
    @Timeout(600)
    void aFailureThatTheNextPieceIsToldOfIsNotToldAgain() {
        IllegalStateException failure = new IllegalStateException("none");

        assertThatThrownBy(() -> {
                    try (FanOut judges = new FanOut(1, LIMIT)) {
                        while (true) {
                            judges.add(heartbeat -> {
                                throw failure;
                            });
                        }
                    }
                })
                .isSameAs(failure);
    }

    /** Nine threads sleep on, whoever interrupts them: their pieces end, and the run does. */
    @Test
    @Timeout(600)
    void tooManyThreadsThatHangEndTheRun() {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(200));
        CountDownLatch ended = new CountDownLatch(1);
        List<Integer> results = new ArrayList<>();
        try {
            assertThatThrownBy(() -> new OrderedParallel(3, limit)
                            .<Integer, Integer>run(
                                    IntStream.range(0, 1_000).boxed().toList(),
                                    (input, heartbeat, sink) -> {
                                        Outcome stuck = heartbeat.judge("d" + input);
                                        if (stuck == null && input >= 3) {
                                            sleepOn(ended);
                                        }
                                        heartbeat.rest();
                                        sink.accept(input);
                                    },
                                    results::add))
                    .isInstanceOf(HungThreadsException.class)
                    .hasMessageMatching(
                            "\\d+ threads hang and can't be stopped, one of them at 'judging d\\d+'; what was"
                                    + " done before is kept: take such documents away or mend the rule, and run the command"
                                    + " again");
        } finally {
            ended.countDown();
        }
        assertThat(results).startsWith(0, 1, 2).doesNotHaveDuplicates();
    }

    /** Twenty threads sleep on over what they read: it is read elsewhere, and the run goes on. */
    @Test
    @Timeout(600)
    void threadsThatHangInReadingEndNoRun() {
        CountDownLatch ended = new CountDownLatch(1);
        List<Integer> results = new ArrayList<>();
        try {
            new OrderedParallel(3, new TimeLimit(Duration.ofMillis(100)))
                    .<Integer, Integer>run(
                            IntStream.range(0, 20).boxed().toList(),
                            (input, heartbeat, sink) -> {
                                begin("f" + input, heartbeat);
                                if (!heartbeat.isForked()) {
                                    sleepOn(ended);
                                }
                                heartbeat.rest();
                                sink.accept(input);
                            },
                            results::add);
        } finally {
            ended.countDown();
        }
        assertThat(results).hasSize(20).isSorted();
    }

    @Test
    @Timeout(600)
    void workersThatARunLeavesBehindPrintNothing() throws InterruptedException {
        Queue<Throwable> printed = new ConcurrentLinkedQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> printed.add(e));
        try {
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> new OrderedParallel(4, LIMIT)
                                .<Integer, Integer>run(
                                        IntStream.range(0, 100).boxed().toList(),
                                        (input, heartbeat, sink) -> {
                                            throw new IllegalStateException("none of " + input);
                                        },
                                        result -> {}))
                        .hasMessage("none of 0");
            }
            Thread.sleep(50);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(printed).isEmpty();
    }

    @Test
    void aFailureOfTheSinkReachesTheCaller() {
        assertThatThrownBy(() -> new OrderedParallel(2, LIMIT)
                        .<Integer, Integer>run(
                                IntStream.range(0, 1000).boxed().toList(),
                                (input, heartbeat, sink) -> sink.accept(input),
                                result -> {
                                    throw new IllegalStateException("full");
                                }))
                .hasMessage("full");
    }

    @Test
    void thereMustBeAWorker() {
        assertThatThrownBy(() -> new OrderedParallel(0, LIMIT)).hasMessage("there must be a worker, not 0");
    }

    /** Begins to read a file that another process may read, too. */
    private static void begin(String file, Heartbeat heartbeat) {
        heartbeat.file(file, 1, true);
        try {
            new Visit((content, visit) -> {}, ReadOptions.DEFAULT, heartbeat, document -> {}).begin(file);
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits as code does that heeds no interrupt. */
    private static void sleepOn(CountDownLatch until) {
        boolean waiting = true;
        while (waiting) {
            try {
                until.await();
                waiting = false;
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    private static void dawdle(int seed) {
        if (new Random(seed).nextInt(10) == 0) {
            Thread.yield();
        }
    }

    @Test
    @Timeout(600)
    void ofAnArchiveThatHangsOnlyTheMemberIsLost(@TempDir Path folder) throws IOException {
        Path bad = zip(folder.resolve("a.zip"), "first", "hang", "second", "hang", "third");
        Path good = zip(folder.resolve("b.zip"), "fourth");
        Reader reader = new Reader(ReadOptions.DEFAULT);
        List<Document> documents = new ArrayList<>();

        new OrderedParallel(1, Misbehaving.limit(Duration.ofSeconds(2)))
                .<Path, Document>run(
                        List.of(bad, good),
                        (file, heartbeat, sink) -> reader.read(file, "a.zip", heartbeat, sink),
                        documents::add);

        assertThat(documents)
                .extracting(document -> document.outcome().status() + " " + document.text())
                .containsExactly("OK first", "TIMEOUT ", "OK second", "TIMEOUT ", "OK third", "OK fourth");
    }

    private static Path zip(Path file, String... members) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < members.length; i++) {
                out.putNextEntry(new ZipEntry("m" + i));
                out.write(Misbehaving.file(members[i]));
            }
        }
        return file;
    }

    @Test
    @Timeout(600)
    void theTimeThatTheSinkTakesDoesNotCount() {
        AtomicInteger tries = new AtomicInteger();
        List<Integer> results = new ArrayList<>();

        new OrderedParallel(2, new TimeLimit(Duration.ofMillis(50)))
                .<Integer, Integer>run(
                        List.of(1, 2, 3),
                        (input, heartbeat, sink) -> {
                            tries.incrementAndGet();
                            heartbeat.rest();
                            IntStream.range(0, 200).forEach(sink::accept);
                        },
                        result -> {
                            results.add(result);
                            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                        });

        assertThat(results).hasSize(600);
        assertThat(tries).hasValue(3);
    }
}
