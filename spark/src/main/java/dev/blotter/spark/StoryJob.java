package dev.blotter.spark;

import static org.apache.spark.sql.functions.col;

import dev.blotter.index.fingerprint.BoilerplateShingles;
import dev.blotter.index.fingerprint.DistinctiveFingerprint;
import dev.blotter.index.fingerprint.TextFingerprint;
import dev.blotter.index.story.NearDuplicates;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Marks copies and stories among entries as an index does, with the same groups, in steps that need no more memory for
 * more documents, but for the last.
 *
 * <ol>
 *   <li>Of equal content the smallest source is the original.
 *   <li>Count what the texts have in common, in 50 MB a task, and add up: the {@link BoilerplateShingles}.
 *   <li>Number the texts by source, and bring those together that a band has in common: in order, each makes a pair
 *       with some before it.
 *   <li>Join both fingerprints to each pair, and keep those of which one retells the other.
 *   <li>Join pairs to groups, on the driver: some 100 bytes for each document that retells another.
 * </ol>
 */
final class StoryJob {
    private static final StructType NUMBERED =
            StructType.fromDDL("number BIGINT, source STRING, isCopy BOOLEAN, fingerprint BINARY");
    private static final StructType BANDS = StructType.fromDDL("band BIGINT, number BIGINT");
    private static final StructType PAIRS = StructType.fromDDL("one BIGINT, other BIGINT");
    private static final StructType GROUPS = StructType.fromDDL("number BIGINT, first BIGINT");

    private static final String COPIES = """
            SELECT e.source, equal.first AS copyOf
            FROM entries e
            JOIN (SELECT id, min(source) AS first FROM entries GROUP BY id HAVING count(*) > 1) equal ON e.id = equal.id
            WHERE e.source <> equal.first
            """;
    private static final String TEXTS = """
            SELECT e.source, c.source IS NOT NULL, e.fingerprint
            FROM entries e LEFT JOIN copies c ON e.source = c.source
            WHERE e.fingerprint IS NOT NULL
            ORDER BY e.source
            """;
    private static final String RETELLING = """
            SELECT p.one, p.other
            FROM pairs p JOIN texts a ON p.one = a.number JOIN texts b ON p.other = b.number
            WHERE nearDuplicate(a.fingerprint, b.fingerprint)
            """;
    private static final String STORIES = """
            WITH told AS (SELECT t.source, t.isCopy, g.first FROM texts t JOIN groups g ON t.number = g.number),
            named AS (SELECT first, min(source) AS story FROM told GROUP BY first HAVING count_if(NOT isCopy) > 1),
            stories AS (SELECT told.source, named.story FROM told JOIN named ON told.first = named.first)
            SELECT coalesce(c.source, s.source) AS source, c.copyOf, s.story
            FROM copies c FULL JOIN stories s ON c.source = s.source
            """;

    private final SparkSession spark;
    private final EntryStore store;

    /**
     * What was found.
     *
     * @param told entries of stories of more than one
     */
    record Report(long copies, long told) {}

    StoryJob(SparkSession spark, EntryStore store) {
        this.spark = spark;
        this.store = store;
    }

    Report run() throws IOException {
        store.makeViews();
        view("copies", spark.sql(COPIES));
        view("texts", numbered(spark.sql(TEXTS)).cache());
        view("groups", groups(spark.table("texts").isEmpty() ? spark.createDataFrame(List.of(), PAIRS) : retelling()));
        store.writeStories(spark.sql(STORIES));
        spark.table("texts").unpersist();
        store.makeViews();
        Row counts =
                spark.sql("SELECT count(copyOf), count(story) FROM stories").head();
        return new Report(counts.getLong(0), counts.getLong(1));
    }

    private static void view(String name, Dataset<Row> rows) {
        rows.createOrReplaceTempView(name);
    }

    private Dataset<Row> numbered(Dataset<Row> ordered) {
        JavaRDD<Row> rows = ordered.javaRDD()
                .zipWithIndex()
                .map(row -> RowFactory.create(
                        row._2(), row._1().get(0), row._1().get(1), row._1().get(2)));
        return spark.createDataFrame(rows, NUMBERED);
    }

    private Dataset<Row> retelling() {
        Dataset<Row> texts = spark.table("texts").select("number", "fingerprint");
        Broadcast<BoilerplateShingles> boilerplate =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(boilerplate(texts));
        JavaRDD<Row> bands = texts.javaRDD()
                .flatMap(text ->
                        bands(text.getLong(0), own(boilerplate, text.getAs(1))).iterator());
        JavaRDD<Row> pairs = spark.createDataFrame(bands, BANDS)
                .repartition(col("band"))
                .sortWithinPartitions("band", "number")
                .javaRDD()
                .mapPartitions(Neighbours::new);
        view("pairs", spark.createDataFrame(pairs, PAIRS).distinct());
        UDF2<byte[], byte[], Boolean> nearDuplicate =
                (one, other) -> own(boilerplate, one).isNearDuplicate(own(boilerplate, other));
        spark.udf().register("nearDuplicate", nearDuplicate, DataTypes.BooleanType);
        return spark.sql(RETELLING);
    }

    private BoilerplateShingles boilerplate(Dataset<Row> texts) {
        return texts.select("fingerprint")
                .javaRDD()
                .coalesce(spark.sparkContext().defaultParallelism())
                .mapPartitions(rows -> {
                    BoilerplateShingles counted = new BoilerplateShingles();
                    rows.forEachRemaining(row -> counted.add(fingerprint(row.getAs(0))));
                    return List.of(counted).iterator();
                })
                .treeReduce((some, others) -> {
                    some.add(others);
                    return some;
                });
    }

    private static TextFingerprint fingerprint(byte[] bytes) {
        return TextFingerprint.decode(new BytesRef(bytes));
    }

    private static DistinctiveFingerprint own(Broadcast<BoilerplateShingles> boilerplate, byte[] textFingerprint) {
        return boilerplate.value().own(fingerprint(textFingerprint));
    }

    /** A row for each band that can tell who retells a text: which it is and what it holds, in one number. */
    private static List<Row> bands(long number, DistinctiveFingerprint text) {
        List<Row> bands = new ArrayList<>();
        for (int band = 0; band < NearDuplicates.BANDS; band++) {
            if (text.has(band)) {
                long key = (long) band << Integer.SIZE | Integer.toUnsignedLong(text.band(band));
                bands.add(RowFactory.create(key, number));
            }
        }
        return bands;
    }

    /** The pairs of texts with a band in common, of each with the last few before it. */
    private static final class Neighbours implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Deque<Row> before = new ArrayDeque<>();
        private final Deque<Row> pairs = new ArrayDeque<>();

        /** @param rows of band and number, in order */
        Neighbours(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (pairs.isEmpty() && rows.hasNext()) {
                pair(rows.next());
            }
            return !pairs.isEmpty();
        }

        private void pair(Row text) {
            if (!before.isEmpty() && before.getLast().getLong(0) != text.getLong(0)) {
                before.clear();
            }
            before.forEach(other -> pairs.add(RowFactory.create(other.getLong(1), text.getLong(1))));
            before.add(text);
            if (before.size() > NearDuplicates.NEIGHBOURS) {
                before.remove();
            }
        }

        @Override
        public Row next() {
            hasNext();
            return pairs.remove();
        }
    }

    /** For each text of a pair the first of its group. */
    private Dataset<Row> groups(Dataset<Row> pairs) {
        Map<Long, Long> parents = new HashMap<>();
        pairs.toLocalIterator().forEachRemaining(pair -> {
            long one = first(parents, pair.getLong(0));
            long other = first(parents, pair.getLong(1));
            parents.put(Math.max(one, other), Math.min(one, other));
        });
        List<Row> groups = new ArrayList<>();
        List.copyOf(parents.keySet()).forEach(text -> groups.add(RowFactory.create(text, first(parents, text))));
        return spark.createDataFrame(groups, GROUPS);
    }

    private static long first(Map<Long, Long> parents, long text) {
        long first = text;
        while (parents.computeIfAbsent(first, alone -> alone) != first) {
            parents.put(first, parents.get(parents.get(first)));
            first = parents.get(first);
        }
        return first;
    }
}
