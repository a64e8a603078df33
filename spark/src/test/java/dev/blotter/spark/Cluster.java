package dev.blotter.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** A cluster on this machine: a master, two workers, and two executors that are processes of their own. */
final class Cluster {
    private Cluster() {}

    /** The session of all tests, which ends with this process. */
    static SparkSession session() throws IOException {
        // Spark starts executors with what lies here; ours get it by their class path.
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        return SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config(
                        "spark.sql.warehouse.dir",
                        Path.of("target", "warehouse").toUri().toString())
                .getOrCreate();
    }

    /** The processes of executors; this process starts no others. */
    static List<ProcessHandle> executors() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
