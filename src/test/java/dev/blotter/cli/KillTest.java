package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.JavaProcess;
import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.IndexRun;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.workbench.SmallRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code index} at random moments, right after a commit, and inside a container: one more run must
 * end with the export of a run that was never killed. {@code -Dkills=N} sets how often, {@code -Dseed=N}
 * repeats a run. What the index alone promises is tested with it.
 */
@Tag("stress")
final class KillTest {
    private static final int DOCUMENTS = 150;
    private static final int IN_CONTAINER = 60;
    /** So many kills cost one index, and the next begins anew: else the last would find nothing left to do. */
    private static final int A_ROUND = 5;

    private static final int MOST_KILLED_PARSERS = 4;

    private static final List<String> JVM = List.of("-Xmx512m", "-Dblotter.cache=target/rule-cache");

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = SmallRules.in(folder);
    }

    @Test
    void aKilledRunLosesNothingThatTheNextDoesNotMend() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        Path corpus = writeCorpus(random);
        long whole = timed(() -> finish(index("calm", corpus)));

        int kills = Integer.getInteger("kills", 2);
        for (int kill = 1; kill <= kills; kill++) {
            Process process = index("killed", corpus);
            process.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (kill % A_ROUND == 0 || kill == kills) {
                finish(index("killed", corpus));
                assertThat(export("killed"))
                        .as("after %d kills with seed %d", kill, seed)
                        .isEqualTo(export("calm"));
                delete(folder.resolve("killed"));
            }
        }
        for (char moment : new char[] {Victim.COMMIT, Victim.CONTAINER}) {
            killAt(moment, victim("watched", corpus));
        }
        finish(index("watched", corpus));

        assertThat(export("calm")).hasSize(DOCUMENTS);
        assertThat(export("watched")).as("after kills at chosen moments").isEqualTo(export("calm"));
    }

    @Test
    void parsersThatAreKilledAreReplacedAndNoTraceIsPrinted() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < 60; i++) {
            Files.writeString(corpus.resolve(i + ".txt"), text(new Random(i), i));
        }
        finish(index("calm", corpus));
        Random random = new Random(Long.getLong("seed", System.nanoTime()));

        Process process = index("shot", corpus, "--isolate", "all");
        int killed = 0;
        while (killed < MOST_KILLED_PARSERS && !process.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS)) {
            killed += (int)
                    process.children().filter(ProcessHandle::destroyForcibly).count();
        }
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();

        String printed = Files.readString(folder.resolve("shot.log"));
        assertThat(killed).isPositive();
        assertThat(process.exitValue()).as(printed).isIn(ExitCode.DONE, ExitCode.SOME_FAILED);
        assertThat(printed).doesNotContain("\tat ", "Exception", "no process could be started");
        assertThat(export("shot")).hasSize(60);

        finish(index("shot", corpus, "--isolate", "all", "--retry", "crashed"));
        assertThat(export("shot")).isEqualTo(export("calm"));
    }

    private static void delete(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void killAt(char moment, Process process) throws Exception {
        try (InputStream moments = process.getInputStream()) {
            for (int next = moments.read(); next != moment; next = moments.read()) {
                assertThat(next).as("it comes to the moment %s", moment).isPositive();
            }
            process.destroyForcibly().waitFor();
        }
    }

    /** Indexes, commits far more often than {@code blotter index}, and tells of moments on its output. */
    static final class Victim {
        /** Files are done, and were just committed. */
        static final char COMMIT = 'c';
        /** Only the containers are left, and what is done of them was just committed. */
        static final char CONTAINER = 'z';

        /** Files wait for the first commit after the first of them, or a fast run would be over before it. */
        private static final CountDownLatch COMMITTED = new CountDownLatch(1);

        private static volatile boolean begun;
        private static volatile boolean inContainers;

        private Victim() {}

        public static void main(String[] args) throws IOException {
            Pipeline pipeline = Pipeline.open(Path.of(args[2]), ReadOptions.DEFAULT, Path.of("target/rule-cache"));
            Lineage lineage = new Lineage(code -> List.of(), code -> List.of());
            try (IndexSession session = IndexSession.open(Path.of(args[0]), lineage, Clock.systemUTC())) {
                Thread committer = new Thread(() -> commitAgainAndAgain(session));
                committer.setDaemon(true);
                committer.start();
                new IndexRun(pipeline, session)
                        .run(
                                new IndexRun.Request(List.of(Path.of(args[1])), CorpusWalk.Reach.USUAL, 2, Set.of()),
                                Victim::note);
            }
        }

        private static void note(int done, int total, int failed) {
            begun |= done > 0;
            if (begun) {
                awaitCommit();
            }
            inContainers |= done == total - 2;
        }

        private static void awaitCommit() {
            try {
                COMMITTED.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void commitAgainAndAgain(IndexSession session) {
            while (!Thread.interrupted()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                char moment = inContainers ? CONTAINER : begun ? COMMIT : ' ';
                session.commit();
                System.out.print(moment);
                System.out.flush();
                if (moment != ' ') {
                    COMMITTED.countDown();
                }
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static long timed(Step step) throws Exception {
        long begin = System.nanoTime();
        step.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static void finish(Process process) throws Exception {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private Process index(String name, Path corpus, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("index", "--rules", rules.toString()));
        command.addAll(List.of("--index", folder.resolve(name).toString(), corpus.toString()));
        command.addAll(List.of(options));
        return JavaProcess.of(Main.class, JVM, command.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private Process victim(String name, Path corpus) throws IOException {
        return JavaProcess.of(Victim.class, JVM, folder.resolve(name).toString(), corpus.toString(), rules.toString())
                .redirectError(folder.resolve(name + ".victim.log").toFile())
                .start();
    }

    private List<String> export(String name) {
        return Cli.blotter("export", "--index", folder.resolve(name).toString()).lines();
    }

    private Path writeCorpus(Random random) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < DOCUMENTS - 2 * IN_CONTAINER; i++) {
            Path file = corpus.resolve(i % 7 + "/" + i + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "<html><head><title>Report " + i + "</title></head><body><article><p>" + text(random, i)
                            + "</p></article></body></html>");
        }
        StringBuilder lines = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(corpus.resolve("more.zip")))) {
            for (int i = 0; i < IN_CONTAINER; i++) {
                zip.putNextEntry(new ZipEntry("m" + i + ".txt"));
                zip.write(text(random, i).getBytes(StandardCharsets.UTF_8));
                lines.append("{\"title\":\"Row ")
                        .append(i)
                        .append("\",\"text\":\"")
                        .append(text(random, i))
                        .append("\"}\n");
            }
        }
        Files.writeString(corpus.resolve("rows.jsonl"), lines);
        return corpus;
    }

    private static String text(Random random, int number) {
        String[] places = {"Lagos", "Manila", "Phnom Penh", "Madrid", "Accra", "Mumbai"};
        String[] kinds = {"romance scam", "phishing", "money laundering", "investment scam"};
        return "Police in " + places[random.nextInt(places.length)] + " arrested " + (2 + random.nextInt(400))
                + " suspects over a " + kinds[random.nextInt(kinds.length)] + " on Monday, report " + number
                + " said. The gang took $" + (1 + random.nextInt(90)) + " million from " + (10 + random.nextInt(900))
                + " victims. A court will hear the case.";
    }
}
