package dev.blotter.spark;

import dev.blotter.claim.Breakdown;
import dev.blotter.claim.Claim;
import dev.blotter.claim.Claims;
import dev.blotter.claim.Statement;
import dev.blotter.claim.Total;
import dev.blotter.claim.TotalScope;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.fingerprint.NameWeights;
import dev.blotter.index.fingerprint.RareNames;
import dev.blotter.index.fingerprint.TextFingerprint;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.story.StoryMatch;
import dev.blotter.rules.folder.FolderZip;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Counts entries, and adds up what they count, as {@code blotter stats} does. Copies are left out. */
final class TotalJob {
    /** The columns of a total of figures. */
    static final StructType FIGURES =
            StructType.fromDDL("by STRING, value STRING, kind STRING, currency STRING, documents BIGINT,"
                    + " stories BIGINT, claims INT, added INT, sum DOUBLE");

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.FRAUD, Dimension.REGION, Dimension.YEAR);

    private static final String FIRSTS = """
            SELECT e.*, s.story FROM entries e LEFT JOIN stories s ON e.source = s.source WHERE s.copyOf IS NULL
            """;

    /** Documents by what they are tagged with; a parent counts its children too. */
    static final String DOCUMENTS = """
            SELECT by, value, count(*) AS documents FROM (
              SELECT 'fraud' AS by, explode(fraudWithParents) AS value FROM firsts
              UNION ALL
              SELECT 'region', explode(array_distinct(concat(regions.code, flatten(regions.parents)))) FROM firsts
              UNION ALL
              SELECT 'month', substr(published, 1, 7) FROM firsts WHERE published IS NOT NULL
            ) GROUP BY by, value ORDER BY by, documents DESC, value
            """;

    private final SparkSession spark;
    private final EntryStore store;
    private final Path rules;

    TotalJob(SparkSession spark, EntryStore store, Path rules) {
        this.spark = spark;
        this.store = store;
        this.rules = rules;
    }

    /** How many documents there are by kind of fraud, region and month. */
    List<Row> documents() throws IOException {
        firsts();
        return spark.sql(DOCUMENTS).collectAsList();
    }

    private Dataset<Row> firsts() throws IOException {
        store.makeViews();
        Dataset<Row> firsts = spark.sql(FIRSTS);
        firsts.createOrReplaceTempView("firsts");
        return firsts;
    }

    /**
     * What the figures of some kinds add up to, in all and by kind of fraud, region and year. All claims of one kind
     * and currency are compared with each other, so one task takes them: some 500 bytes of its heap for each.
     */
    List<Row> figures(Collection<String> kinds) throws IOException {
        Broadcast<byte[]> types =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(FolderZip.of(rules));
        List<String> asked = List.copyOf(kinds);
        Dataset<Row> firsts = firsts();
        Broadcast<NameWeights> weights =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(weights(firsts));
        Dataset<Row> telling = firsts.where("size(counts) > 0");
        return telling.select(EntryStore.json().as("json"), telling.col("story"), telling.col("fingerprint"))
                .javaRDD()
                .flatMapToPair(row -> Told.of(row, names(row.getAs(2), weights.value()), asked)
                        .iterator())
                .groupByKey()
                .values()
                .flatMap(told -> FolderZip.unpacked(types.value(), folder -> add(told, folder))
                        .iterator())
                .sortBy(row -> row.getString(2) + row.getString(3), true, 1)
                .collect();
    }

    /** How many texts hold each name: four megabytes for each task. */
    private static NameWeights weights(Dataset<Row> firsts) {
        return firsts.select("fingerprint")
                .where("fingerprint IS NOT NULL")
                .javaRDD()
                .treeAggregate(
                        new NameWeights(), (counted, row) -> counted.add(fingerprint(row.getAs(0))), NameWeights::add);
    }

    private static RareNames names(byte[] textFingerprint, NameWeights weights) {
        return textFingerprint == null ? RareNames.NONE : weights.of(fingerprint(textFingerprint));
    }

    private static TextFingerprint fingerprint(byte[] bytes) {
        return TextFingerprint.decode(new BytesRef(bytes));
    }

    /**
     * An entry with nothing but its counts, the story that it tells, and what hardly another names.
     *
     * @param at the positions of the counts of one kind and currency
     */
    private record Told(String json, String story, RareNames names, ArrayList<Integer> at) implements Serializable {
        /** An entry for each kind and currency that it counts. */
        static List<Tuple2<String, Told>> of(Row row, RareNames names, List<String> kinds) {
            Entry entry = EntryJson.read(row.getString(0));
            List<Entry.CountTag> bare =
                    entry.counts().stream().map(Told::withoutEvidence).toList();
            String told = EntryJson.write(entry.with(List.of(), List.of(), bare, List.of(), List.of()));
            Map<String, ArrayList<Integer>> positions = new LinkedHashMap<>();
            for (int i = 0; i < bare.size(); i++) {
                if (kinds.contains(bare.get(i).kind())) {
                    String measure = bare.get(i).kind() + " " + bare.get(i).currency();
                    positions
                            .computeIfAbsent(measure, first -> new ArrayList<>())
                            .add(i);
                }
            }
            return positions.entrySet().stream()
                    .map(each -> new Tuple2<>(each.getKey(), new Told(told, row.getString(1), names, each.getValue())))
                    .toList();
        }

        private static Entry.CountTag withoutEvidence(Entry.CountTag count) {
            return new Entry.CountTag(
                    count.kind(),
                    count.value(),
                    count.upper(),
                    count.qualifier(),
                    count.currency(),
                    count.from(),
                    count.to(),
                    count.headline(),
                    count.statistic(),
                    count.partOf(),
                    count.regions(),
                    count.regionsFrom(),
                    count.fraudTypes(),
                    List.of(),
                    List.of());
        }

        List<Statement> statements() {
            Entry entry = EntryJson.read(json);
            return Statement.of(
                    new StoryMatch(entry, story, names, at),
                    entry.counts().get(at.get(0)).kind());
        }
    }

    private static List<Row> add(Iterable<Told> told, Path ruleFolder) {
        List<Statement> statements = new ArrayList<>();
        told.forEach(entry -> statements.addAll(entry.statements()));
        FraudTypes types = FraudTypes.load(ruleFolder);
        CodeLookup vocabulary = new CodeLookup(() -> types);
        List<Claim> claims = Claims.of(statements, vocabulary);
        TotalScope scope = TotalScope.all(vocabulary);
        List<Row> rows = new ArrayList<>();
        Total.of(claims, scope).forEach(total -> rows.add(row("all", null, total)));
        for (Dimension dimension : DIMENSIONS) {
            String by = dimension.name().toLowerCase(Locale.ROOT);
            Breakdown.by(dimension, claims, scope).forEach(part -> rows.add(row(by, part.value(), part.total())));
        }
        return rows;
    }

    private static Row row(String by, String value, Total total) {
        return RowFactory.create(
                by,
                value,
                total.kind(),
                total.currency(),
                total.documents(),
                total.stories(),
                total.claims(),
                total.included().size(),
                total.sum());
    }
}
