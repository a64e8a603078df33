package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.JavaProcess;
import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.IndexRun;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.fork.IsolationPolicy.Isolation;
import dev.blotter.read.format.ReadOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexes a large corpus of short reports, some of which are hostile, with the rules that are
 * shipped: no file is lost, and the last tenth needs no more memory than the fifth, when what is
 * bounded has reached its bounds. {@code -Dsoaked=N} sets how many documents, {@code
 * -Dsoak.folder=PATH} where they and the index are kept.
 */
@Tag("stress")
final class SoakTest {
    private static final int DOCUMENTS = Integer.getInteger("soaked", 300);
    private static final int A_FOLDER = 1_000;
    /** From so many on, what buffers hold by chance is little beside the rest. */
    private static final int LONG = 50_000;
    /** So that of few documents, too, most kinds of hostile files are among them. */
    private static final int HOSTILE_ONE_IN = DOCUMENTS < LONG ? 33 : 100;

    private static final double FLAT = DOCUMENTS < LONG ? 1.5 : 1.1;

    @TempDir
    private Path temp;

    @Test
    void noFileIsLostAndMemoryStaysFlat() throws Exception {
        Path folder = Path.of(System.getProperty("soak.folder", temp.toString()));
        Path corpus = writeCorpus(folder.resolve("corpus"));
        Path log = folder.resolve("log");

        Process process = JavaProcess.of(
                        Run.class,
                        List.of("-Xmx1g", "-Xlog:disable"),
                        corpus.toString(),
                        folder.resolve("index").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(900 + DOCUMENTS / 10, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }

        List<String> printed = Files.readAllLines(log);
        assertThat(process.exitValue()).as(String.join("\n", printed)).isZero();
        assertThat(printed)
                .as("no trace, and nothing of a library: %s", printed)
                .noneMatch(line -> line.contains("\tat ") || line.contains("[Fatal Error]"));
        assertThat(figures(printed, "files").getFirst()).isEqualTo(DOCUMENTS);
        List<Long> used = figures(printed, "heap");
        assertThat((double) median(used, 9))
                .as("the heap in use in the last tenth: %s", printed)
                .isLessThan(FLAT * median(used, 4));
    }

    private static List<Long> figures(List<String> printed, String what) {
        return printed.stream()
                .filter(line -> line.startsWith(what + " "))
                .map(line -> Long.parseLong(line.split(" ")[1]))
                .toList();
    }

    private static long median(List<Long> figures, int tenth) {
        List<Long> sorted = figures.subList(tenth * figures.size() / 10, (tenth + 1) * figures.size() / 10).stream()
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Path writeCorpus(Path corpus) throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            Path folder = corpus.resolve(String.format(Locale.ROOT, "%03d", i / A_FOLDER));
            Files.createDirectories(folder);
            if (i % HOSTILE_ONE_IN == HOSTILE_ONE_IN - 1) {
                HostileFiles.write(folder, i / HOSTILE_ONE_IN);
            } else {
                Files.writeString(folder.resolve(i + ".txt"), report(new Random(i), i));
            }
        }
        return corpus;
    }

    /** A report of 300 to 800 characters. */
    private static String report(Random random, int number) {
        String[] places = {"Lagos", "Manila", "Phnom Penh", "Madrid", "Accra", "Mumbai", "Kuala Lumpur", "São Paulo"};
        String[] kinds = {"romance scam", "phishing", "money laundering", "investment scam", "call centre fraud"};
        String[] tails = {
            "The suspects will appear in court on Friday. ",
            "Officers seized phones, laptops and bank cards at the house. ",
            "A spokeswoman said that the inquiry goes on and more people may be held. ",
            "Neighbours had told the station of cars that came and went at night. ",
            "Two of them were charged with fraud and released on bail. "
        };
        StringBuilder text = new StringBuilder("Police in ")
                .append(places[random.nextInt(places.length)])
                .append(" hold suspects, case ")
                .append(number)
                .append("\n\nPolice arrested ")
                .append(2 + random.nextInt(400))
                .append(" people over a ")
                .append(kinds[random.nextInt(kinds.length)])
                .append(" in May 2021, said report ")
                .append(number)
                .append(". The gang took $")
                .append(1 + random.nextInt(90))
                .append(" million from ")
                .append(10 + random.nextInt(900))
                .append(" victims. ");
        while (text.length() < 300 + random.nextInt(450)) {
            text.append(tails[random.nextInt(tails.length)]);
        }
        return text.toString();
    }

    /** Indexes, and prints what it needs. */
    static final class Run {
        private static final int SAMPLES = 50;

        private static int files;

        private Run() {}

        public static void main(String[] args) throws IOException {
            IsolationPolicy policy = new IsolationPolicy(Isolation.RISKY, Duration.ofSeconds(30), 300);
            Lineage lineage = new Lineage(code -> List.of(), code -> List.of());
            long begin = System.nanoTime();
            try (Pipeline pipeline =
                            Pipeline.open(Path.of("rules"), ReadOptions.DEFAULT, policy, Path.of("target/rule-cache"));
                    IndexSession session = IndexSession.open(Path.of(args[1]), lineage, Clock.systemUTC())) {
                IndexRun.Report report = new IndexRun(pipeline, session)
                        .run(
                                new IndexRun.Request(List.of(Path.of(args[0])), CorpusWalk.Reach.USUAL, 2, Set.of()),
                                Run::note);
                System.out.println("files " + (report.read() + report.unchanged() + report.unread()));
                System.out.println(report);
            }
            System.out.println("seconds " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        }

        /** Looks while files are read; what is judged anew behind them has a total of its own. */
        private static void note(int done, int total, int failed) {
            files = files == 0 ? total : files;
            if (total == files && done > 0 && done % Math.max(1, total / SAMPLES) == 0) {
                System.gc();
                System.out.println("heap "
                        + ManagementFactory.getMemoryMXBean()
                                .getHeapMemoryUsage()
                                .getUsed() + " rss " + resident()
                        + " done " + done);
            }
        }

        /** The bytes that the process has in memory, where the system tells. */
        private static String resident() {
            try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
                return lines.filter(line -> line.startsWith("VmRSS"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .findFirst()
                        .orElse("?");
            } catch (IOException e) {
                return "?";
            }
        }
    }
}
