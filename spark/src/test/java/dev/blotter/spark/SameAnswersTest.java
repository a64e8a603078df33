package dev.blotter.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.claim.Breakdown;
import dev.blotter.claim.Claim;
import dev.blotter.claim.Claims;
import dev.blotter.claim.Total;
import dev.blotter.claim.TotalScope;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Count;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample corpus and made documents, tagged by Spark while an executor is killed, and indexed in this process. */
final class SameAnswersTest {
    private static final Path RULES = Path.of("..", "rules");
    private static final ReadOptions READING = ReadOptions.DEFAULT.withoutRecognition();
    private static final int BEFORE_THE_KILL = 5;

    @TempDir
    private static Path home;

    private static SparkSession spark;
    private static EntryStore store;
    private static BlotterIndex index;
    private static final Killing KILLING = new Killing();

    /** Kills an executor when some tasks are done. */
    private static final class Killing extends SparkListener {
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger removed = new AtomicInteger();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd task) {
            if (done.incrementAndGet() == BEFORE_THE_KILL) {
                Cluster.executors().getFirst().destroyForcibly();
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
            removed.incrementAndGet();
        }
    }

    @BeforeAll
    static void tagTwice() throws IOException {
        Path corpus = home.resolve("corpus");
        copy(Path.of("..", "corpus"), corpus);
        MadeNews.write(Integer.getInteger("made"), corpus, corpus.resolve("made"));
        LocalIndex.make(home.resolve("index"), corpus, RULES);
        index = BlotterIndex.open(home.resolve("index"));

        spark = Cluster.session();
        String output = home.resolve("tables").toString();
        store = new EntryStore(spark, output);
        spark.sparkContext().addSparkListener(KILLING);
        new TagJob(spark, new TagJob.Request(List.of(corpus.toString()), output, RULES, READING, 60, Trust.VOCABULARY))
                .run();
        new StoryJob(spark, store).run();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @AfterAll
    static void end() {
        index.close();
    }

    @Test
    void anExecutorDied() {
        assertThat(KILLING.removed).hasPositiveValue();
    }

    @Test
    void theExportIsTheSame() throws IOException {
        List<String> here = new ArrayList<>();
        index.export(Filter.ALL, entry -> here.add(EntryJson.write(entry.with(entry.copyOf(), null))));
        store.makeViews();
        List<String> there = spark
                .table("entries")
                .join(spark.table("stories"), "source", "left")
                .orderBy("source")
                .select(EntryStore.json(), col("copyOf"))
                .collectAsList()
                .stream()
                .map(row -> EntryJson.write(EntryJson.read(row.getString(0)).with(row.getString(1), null)))
                .toList();

        assertThat(there).hasSizeGreaterThan(Integer.getInteger("made")).isEqualTo(here);
        assertThat(hash(there)).isEqualTo(hash(here));
    }

    private static String hash(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theStoriesAreTheSame() throws IOException {
        Set<String> here = new TreeSet<>();
        index.tellings(Filter.ALL, telling -> here.add(telling.entry().source() + " " + telling.story()));
        store.makeViews();
        Set<String> there = new TreeSet<>();
        spark.sql("SELECT e.source, s.story FROM entries e LEFT JOIN stories s ON e.source = s.source")
                .collectAsList()
                .forEach(row -> there.add(row.getString(0) + " " + row.getString(1)));

        assertThat(there).isEqualTo(here);
        assertThat(there).filteredOn(line -> !line.endsWith(" null")).hasSizeGreaterThan(1);
    }

    @Test
    void documentsAreCountedAlike() throws IOException {
        Set<String> here = new TreeSet<>();
        for (Dimension dimension : List.of(Dimension.FRAUD, Dimension.REGION, Dimension.MONTH)) {
            index.facets(Filter.FIRSTS, dimension)
                    .forEach(bucket -> here.add(
                            dimension.name().toLowerCase(Locale.ROOT) + " " + bucket.value() + " " + bucket.entries()));
        }
        Set<String> there = new TreeSet<>();
        new TotalJob(spark, store, RULES)
                .documents()
                .forEach(row -> there.add(row.getString(0) + " " + row.getString(1) + " " + row.getLong(2)));

        assertThat(there).isNotEmpty().isEqualTo(here);
    }

    @Test
    void figuresAreAddedUpAlike() throws IOException {
        CodeLookup vocabulary = new CodeLookup(() -> FraudTypes.load(RULES));
        TotalScope scope = TotalScope.all(vocabulary);
        List<String> kinds = List.copyOf(Count.KINDS);
        List<String> here = new ArrayList<>();
        for (String kind : kinds) {
            List<Claim> claims = Claims.of(index, Filter.FIRSTS, kind, vocabulary);
            Total.of(claims, scope).forEach(total -> here.add(line("all", null, total)));
            for (Dimension dimension : List.of(Dimension.FRAUD, Dimension.REGION, Dimension.YEAR)) {
                Breakdown.by(dimension, claims, scope)
                        .forEach(part ->
                                here.add(line(dimension.name().toLowerCase(Locale.ROOT), part.value(), part.total())));
            }
        }
        List<String> there = new TotalJob(spark, store, RULES)
                .figures(kinds).stream().map(row -> row.mkString(" ")).toList();

        assertThat(there).isNotEmpty().containsExactlyInAnyOrderElementsOf(here);
    }

    private static String line(String by, String value, Total total) {
        return String.join(
                " ",
                by,
                String.valueOf(value),
                total.kind(),
                String.valueOf(total.currency()),
                String.valueOf(total.documents()),
                String.valueOf(total.stories()),
                String.valueOf(total.claims()),
                String.valueOf(total.included().size()),
                String.valueOf(total.sum()));
    }
}
