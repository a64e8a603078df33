package dev.blotter.spark;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Brings the tables of an output folder up to date with a corpus.
 *
 * <ol>
 *   <li>Walk the paths. A file with the length and time of its row, read by the same reader and judged by the same
 *       rules and corrections, is unchanged.
 *   <li>Read and tag the others, in tasks of about the same weight, and add their entries to the table.
 *   <li>Add a row for each of them, and for each that lay under the paths and is gone.
 * </ol>
 */
final class TagJob {
    /** So many tasks for each that runs at a time: a long one, or one that is done again, is a small part of all. */
    private static final int TASKS = 16;

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("'r'yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final StructType TAGGED =
            StructType.fromDDL("file STRING, json STRING, fraudWithParents ARRAY<STRING>, fingerprint BINARY");
    private static final StructType FILES = StructType.fromDDL(
            "path STRING, source STRING, length BIGINT, modified TIMESTAMP, state STRING, gone BOOLEAN");

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Request request;
    private final EntryStore store;
    private final LongAccumulator documents;
    private final LongAccumulator failures;
    private final LongAccumulator reading;
    private final LongAccumulator tagging;

    /**
     * What to tag.
     *
     * @param seconds how long reading one document may take, and tagging it
     */
    record Request(List<String> inputs, String output, Path rules, ReadOptions reading, int seconds, Trust trust) {
        Request {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What a run did. Documents, failures and times are of all attempts at a task.
     *
     * @param tagged files that were read
     * @param unchanged files that were skipped
     * @param gone files that were there before
     * @param failures documents that could not be read
     * @param reading the time that tasks read
     * @param tagging the time that they tagged
     */
    record Report(
            int tagged, int unchanged, int gone, long documents, long failures, Duration reading, Duration tagging) {}

    TagJob(SparkSession spark, Request request) {
        this.spark = spark;
        this.context = new JavaSparkContext(spark.sparkContext());
        this.request = request;
        this.store = new EntryStore(spark, request.output());
        this.documents = spark.sparkContext().longAccumulator("documents");
        this.failures = spark.sparkContext().longAccumulator("failures");
        this.reading = spark.sparkContext().longAccumulator("nanoseconds of reading");
        this.tagging = spark.sparkContext().longAccumulator("nanoseconds of tagging");
    }

    /**
     * Runs.
     *
     * @throws dev.blotter.codes.ProblemsException when something is wrong in the rule folder; then nothing was done
     * @throws dev.blotter.cli.output.UserException when there is nothing at a path; then nothing was done
     */
    Report run() throws IOException {
        try (Pipeline pipeline = Pipeline.unloaded(
                request.rules(), request.reading(), IsolationPolicy.NONE, PipelineOptions.cache(), request.trust())) {
            return run(pipeline);
        }
    }

    private Report run(Pipeline pipeline) throws IOException {
        List<org.apache.hadoop.fs.Path> roots = request.inputs().stream()
                .map(input -> InputWalk.whole(input, context.hadoopConfiguration()))
                .toList();
        List<InputFile> files = InputWalk.files(roots, store.folder(), context.hadoopConfiguration());
        Map<String, String> known = store.states();
        States states = new States(pipeline);
        List<InputFile> changed = files.stream()
                .filter(file -> !states.of(file).equals(known.get(file.path())))
                .toList();
        List<String> gone = gone(files, known, roots);
        if (!changed.isEmpty() || !gone.isEmpty()) {
            pipeline.load();
            tag(changed, gone, states);
        }
        return new Report(
                changed.size(),
                files.size() - changed.size(),
                gone.size(),
                documents.value(),
                failures.value(),
                Duration.ofNanos(reading.value()),
                Duration.ofNanos(tagging.value()));
    }

    /** By what a file is known again. */
    private static final class States {
        private final String tools;
        private final SortedMap<String, String> corrections;

        States(Pipeline pipeline) {
            this.tools = pipeline.readerVersion() + " " + pipeline.ruleSet();
            this.corrections = pipeline.corrections().effects();
        }

        String of(InputFile file) {
            SortedMap<String, String> own = corrections.subMap(file.source(), file.source() + Character.MAX_VALUE);
            return file.length() + " " + file.modified() + " " + tools + " " + Integer.toHexString(own.hashCode());
        }
    }

    private static List<String> gone(
            List<InputFile> files, Map<String, String> known, List<org.apache.hadoop.fs.Path> roots) {
        Set<String> here = new HashSet<>();
        files.forEach(file -> here.add(file.path()));
        return known.keySet().stream()
                .filter(path -> !here.contains(path))
                .filter(path ->
                        roots.stream().anyMatch(root -> InputWalk.isIn(root, new org.apache.hadoop.fs.Path(path))))
                .sorted()
                .toList();
    }

    private void tag(List<InputFile> files, List<String> gone, States states) throws IOException {
        String run = RUN.format(Instant.now());
        if (!files.isEmpty()) {
            store.writeEntries(spark.createDataFrame(tagged(files), TAGGED), run);
        }
        List<Row> rows = new ArrayList<>();
        for (InputFile file : files) {
            rows.add(RowFactory.create(
                    file.path(), file.source(), file.length(), new Timestamp(file.modified()), states.of(file), false));
        }
        gone.forEach(path -> rows.add(RowFactory.create(path, null, null, null, null, true)));
        store.writeFiles(spark.createDataFrame(rows, FILES), run);
    }

    private JavaRDD<Row> tagged(List<InputFile> files) throws IOException {
        Broadcast<Setup> setup =
                context.broadcast(Setup.of(request.rules(), request.reading(), request.seconds(), request.trust()));
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<List<InputFile>> tasks = InputWalk.deal(files, TASKS * context.defaultParallelism());
        Tasks work = new Tasks(setup, hadoop, documents, failures, reading, tagging);
        return context.parallelize(tasks, tasks.size()).mapPartitions(work::rows);
    }

    /** What is sent to a machine with each task. */
    private record Tasks(
            Broadcast<Setup> setup,
            Broadcast<SerializableConfiguration> hadoop,
            LongAccumulator documents,
            LongAccumulator failures,
            LongAccumulator reading,
            LongAccumulator tagging)
            implements java.io.Serializable {

        Iterator<Row> rows(Iterator<List<InputFile>> files) {
            List<InputFile> all = new ArrayList<>();
            files.forEachRemaining(all::addAll);
            TaggedFiles tagged =
                    new TaggedFiles(all, setup.value(), hadoop.value().value());
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> tagged.close());
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return tagged.hasNext();
                }

                @Override
                public Row next() {
                    return row(tagged.next());
                }
            };
        }

        private Row row(TaggedDocument document) {
            documents.add(1L);
            failures.add(document.isFault() ? 1L : 0L);
            reading.add(document.reading());
            tagging.add(document.tagging());
            return RowFactory.create(
                    document.file(), document.json(), document.fraudWithParents(), document.fingerprint());
        }
    }
}
