package dev.blotter.spark;

import com.sun.management.OperatingSystemMXBean;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * What a document costs in this process, tagged by Spark with one task and with two at a time, and indexed without it:
 * {@code Measurement FOLDER RULES}. All are done once before they are measured, so that the JVM is warm.
 */
final class Measurement {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path corpus;
    private final Path rules;

    private Measurement(Path corpus, Path rules) {
        this.corpus = corpus;
        this.rules = rules;
    }

    /** Something that is measured; tells how many documents it was done to. */
    private interface Measured {
        long run() throws IOException;
    }

    /** Prints a row for each. */
    public static void main(String[] args) throws IOException {
        Measurement measurement = new Measurement(Path.of(args[0]), Path.of(args[1]));
        System.out.println("| | documents | seconds | documents/s | processor ms a document |");
        System.out.println("|---|--:|--:|--:|--:|");
        row("index", measurement::index);
        for (int tasks = 1; tasks <= 2; tasks++) {
            try (SparkSession spark = SparkSession.builder()
                    .master("local[" + tasks + "]")
                    .config("spark.ui.enabled", "false")
                    .config("spark.sql.shuffle.partitions", "4")
                    .getOrCreate()) {
                row(tasks + (tasks == 1 ? " task" : " tasks"), () -> measurement.tag(spark));
            }
        }
    }

    private static void row(String what, Measured measured) throws IOException {
        measured.run();
        long begin = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        long documents = measured.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double milliseconds = (SYSTEM.getProcessCpuTime() - processor) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                what,
                documents,
                seconds,
                documents / seconds,
                milliseconds / documents);
    }

    private long index() throws IOException {
        return LocalIndex.make(Files.createTempDirectory("blotter-measurement").resolve("index"), corpus, rules);
    }

    private long tag(SparkSession spark) throws IOException {
        Path output = Files.createTempDirectory("blotter-measurement");
        return new TagJob(
                        spark,
                        new TagJob.Request(
                                List.of(corpus.toString()),
                                output.toString(),
                                rules,
                                ReadOptions.DEFAULT.withoutRecognition(),
                                60,
                                Trust.VOCABULARY))
                .run()
                .documents();
    }
}
