package dev.blotter.spark;

import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Tags a folder with some tasks at a time in one process, twice, and tells of the second run, in which the JVM is warm:
 * {@code Measurement FOLDER RULES TASKS}.
 */
final class Measurement {
    private Measurement() {}

    /** How long tasks took in all, in milliseconds. */
    private static final class TaskTime extends SparkListener {
        private final AtomicLong milliseconds = new AtomicLong();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd task) {
            milliseconds.addAndGet(task.taskMetrics().executorRunTime());
        }
    }

    /** Prints documents a second, and what reading, tagging and all else cost a document. */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + args[2] + "]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            tag(spark, args);
            TaskTime tasks = new TaskTime();
            spark.sparkContext().addSparkListener(tasks);
            long begin = System.nanoTime();
            TagJob.Report report = tag(spark, args);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double documents = report.documents();
            double reading = report.reading().toNanos() / 1e6;
            double tagging = report.tagging().toNanos() / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%s tasks: %.0f documents in %.1f s, %.1f a second; a document %.1f ms to read, %.1f to tag, %.1f"
                            + " for all else%n",
                    args[2],
                    documents,
                    seconds,
                    documents / seconds,
                    reading / documents,
                    tagging / documents,
                    Math.max(0, tasks.milliseconds.get() - reading - tagging) / documents);
        }
    }

    private static TagJob.Report tag(SparkSession spark, String[] args) throws IOException {
        Path output = Files.createTempDirectory("blotter-measurement");
        return new TagJob(
                        spark,
                        new TagJob.Request(
                                List.of(args[0]),
                                output.toString(),
                                Path.of(args[1]),
                                ReadOptions.DEFAULT.withoutRecognition(),
                                60,
                                Trust.VOCABULARY))
                .run();
    }
}
