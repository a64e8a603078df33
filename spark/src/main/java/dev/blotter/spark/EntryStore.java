package dev.blotter.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of an output folder, all in Parquet: {@code entries}, partitioned by run and day, {@code files}, and
 * {@code stories}.
 *
 * <p>A run only adds to them: first its entries, then a row for each of its files. Entries count when the newest row
 * of their file is of the same run. So readers see a run as a whole or not at all, a run that died left nothing that
 * counts, and a file that changed or went takes its former entries with it.
 */
final class EntryStore {
    /** An entry, as {@code entry.schema.json} has it; what a run of its own finds, {@code copyOf}, stands in stories. */
    static final StructType ENTRY = StructType.fromDDL(entry());

    private static final String ENTRIES = "entries";
    private static final String FILES = "files";
    private static final String STORIES = "stories";

    static final StructType ENTRIES_SCHEMA = StructType.fromDDL(
            "file STRING, " + entry() + ", fraudWithParents ARRAY<STRING>, fingerprint BINARY, run STRING, day DATE");
    static final StructType FILES_SCHEMA = StructType.fromDDL(
            "path STRING, source STRING, length BIGINT, modified TIMESTAMP, state STRING, documents BIGINT,"
                    + " failed BIGINT, again BOOLEAN, gone BOOLEAN, run STRING");
    private static final StructType STORIES_SCHEMA = StructType.fromDDL("source STRING, copyOf STRING, story STRING");

    /** The rows that count of the table of files. */
    static final String NEWEST =
            "SELECT newest.* FROM (SELECT max_by(struct(*), run) AS newest FROM files_of_runs GROUP BY path)"
                    + " WHERE NOT newest.gone";

    static final String COUNTING =
            "SELECT e.* FROM entries_of_runs e LEFT SEMI JOIN files f ON e.file = f.path AND e.run = f.run";

    private final SparkSession spark;
    private final Path folder;

    EntryStore(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = InputWalk.whole(folder, spark.sparkContext().hadoopConfiguration());
    }

    private static String entry() {
        String evidence =
                "evidence: ARRAY<STRUCT<`in`: STRING, begin: INT, `end`: INT, text: STRING," + " sentence: STRING>>";
        String basis = "rules: ARRAY<STRING>, " + evidence;
        return "schema INT, source STRING, id STRING, title STRING, published DATE, publishedFrom STRING,"
                + " language STRING, status STRING, reason STRING, warnings ARRAY<STRING>,"
                + " fraudTypes ARRAY<STRUCT<code: STRING, name: STRING, " + basis + ">>,"
                + " counts ARRAY<STRUCT<kind: STRING, value: DOUBLE, upper: DOUBLE, qualifier: STRING,"
                + " currency: STRING, `from`: DATE, `to`: DATE, headline: BOOLEAN, statistic: BOOLEAN, partOf: INT,"
                + " regions: ARRAY<STRING>, regionsFrom: STRING, fraudTypes: ARRAY<STRING>, " + basis + ">>,"
                + " regions ARRAY<STRUCT<code: STRING, name: STRING, parents: ARRAY<STRING>, mentions: INT, "
                + basis + ">>,"
                + " labels ARRAY<STRUCT<name: STRING, value: STRING, " + basis + ">>,"
                + " ruleSet STRING, version STRING";
    }

    Path folder() {
        return folder;
    }

    /** Makes views of the tables: {@code entries} and {@code files} as they count, and {@code stories}. */
    void makeViews() throws IOException {
        read(FILES, FILES_SCHEMA).createOrReplaceTempView("files_of_runs");
        spark.sql(NEWEST).createOrReplaceTempView(FILES);
        read(ENTRIES, ENTRIES_SCHEMA).createOrReplaceTempView("entries_of_runs");
        spark.sql(COUNTING).createOrReplaceTempView(ENTRIES);
        read(STORIES, STORIES_SCHEMA).createOrReplaceTempView(STORIES);
    }

    private Dataset<Row> read(String table, StructType schema) throws IOException {
        Path path = new Path(folder, table);
        return path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)
                ? spark.read().schema(schema).parquet(path.toString())
                : spark.createDataFrame(List.of(), schema);
    }

    /** The states of all files that count, by their paths; of one that is to be tagged again in any case, empty. */
    Map<String, String> states() throws IOException {
        makeViews();
        Map<String, String> states = new HashMap<>();
        spark.sql("SELECT path, if(again, '', state) FROM files")
                .toLocalIterator()
                .forEachRemaining(row -> states.put(row.getString(0), row.getString(1)));
        return states;
    }

    /** The entries that count. */
    Dataset<Row> entries() throws IOException {
        makeViews();
        return spark.table(ENTRIES);
    }

    /** The JSON of the entry of a row, without members that are null. */
    static Column json() {
        return to_json(struct(Stream.of(ENTRY.fieldNames()).map(functions::col).toArray(Column[]::new)));
    }

    /**
     * Writes the entries of a run.
     *
     * @param tagged with the columns {@code file}, {@code json}, {@code fraudWithParents} and {@code fingerprint}
     */
    void writeEntries(Dataset<Row> tagged, String run) {
        Column entry = from_json(col("json"), ENTRY, Map.of("mode", "FAILFAST"));
        tagged.select(col("file"), entry.as("entry"), col("fraudWithParents"), col("fingerprint"))
                .select("file", "entry.*", "fraudWithParents", "fingerprint")
                .withColumn("run", lit(run))
                .withColumn("day", col("published"))
                .hint("rebalance", col("day")) // else each task would write a file for every day
                .write()
                .mode("append")
                .partitionBy("run", "day")
                .parquet(new Path(folder, ENTRIES).toString());
    }

    /**
     * Writes what became of the files of a run, whose entries are written.
     *
     * @param files with the columns {@code path}, {@code source}, {@code length}, {@code modified}, {@code state} and
     *     {@code gone}
     */
    void writeFiles(Dataset<Row> files, String run) throws IOException {
        Dataset<Row> counted = read(ENTRIES, ENTRIES_SCHEMA)
                .where(col("run").equalTo(run))
                .groupBy("file")
                .agg(
                        count("*").as("documents"),
                        count_if(col("status").isin("ok", "truncated", "empty").unary_$bang())
                                .as("failed"),
                        count_if(col("status").equalTo("failed")).gt(0).as("again"));
        files.join(counted, files.col("path").equalTo(counted.col("file")), "left")
                .selectExpr(
                        "path",
                        "source",
                        "length",
                        "modified",
                        "state",
                        "coalesce(documents, 0) AS documents",
                        "coalesce(failed, 0) AS failed",
                        "coalesce(again, false) AS again",
                        "gone",
                        "'" + run + "' AS run")
                .coalesce(1)
                .write()
                .mode("append")
                .parquet(new Path(folder, FILES).toString());
    }

    /** Writes which entries are copies, and which tell a story, in place of what was known of them. */
    void writeStories(Dataset<Row> stories) {
        stories.write().mode("overwrite").parquet(new Path(folder, STORIES).toString());
    }
}
