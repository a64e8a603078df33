package dev.blotter.bench;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.IndexRun;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.PageRequest;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one question costs in one process, with its facets and marked hits, and what opening the index
 * costs: in an index of documents that are mixed from those of {@code corpus/}. The index is made when it
 * is not there, in {@code target/search-DOCUMENTS}; 200,000 take about ten minutes and 1 GB.
 *
 * <pre>
 * mvn -q -Pbench -Dlint=off test-compile exec:exec -Dbench=SearchBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class SearchBenchmark {
    private static final Path RULES = Path.of("rules");
    private static final List<String> QUESTIONS = List.of(
            "arrested",
            "\"call centre\"",
            "money laundering region:KH",
            "fraud:investment-scam published:[2020 TO 2022]",
            "arrests:[100 TO *]",
            "诈骗",
            "kind:victims region:US",
            "romance OR widow",
            "invest* NOT crypto",
            "title:police",
            "");

    /** How many documents there are. */
    @Param({"20000", "200000"})
    public int documents = 20_000;

    private final CodeLookup vocabulary = new CodeLookup(() -> FraudTypes.load(RULES));
    private Path index = Path.of("");
    private BlotterIndex open;
    private int asked;

    /** Opens the index. */
    @Setup
    public void open() throws IOException {
        Path folder = Path.of("target", "search-" + documents);
        index = folder.resolve("index");
        if (Files.notExists(index)) {
            write(folder.resolve("corpus"));
        }
        open = BlotterIndex.open(index);
    }

    private void write(Path corpus) throws IOException {
        try (Pipeline pipeline = Pipeline.open(RULES, ReadOptions.DEFAULT, Path.of("target", "rule-cache"));
                IndexSession session =
                        IndexSession.open(index, Lineage.of(FraudTypes.load(RULES)), Clock.systemUTC())) {
            new Mixtures(examples(pipeline), 1).write(documents, corpus);
            new IndexRun(pipeline, session)
                    .run(
                            new IndexRun.Request(
                                    List.of(corpus),
                                    CorpusWalk.Reach.USUAL,
                                    Runtime.getRuntime().availableProcessors(),
                                    Set.of()),
                            (done, total, failed) -> {});
        }
    }

    private static List<Document> examples(Pipeline pipeline) throws IOException {
        List<Document> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> pipeline.read(file, file.toString(), examples::add));
        }
        examples.removeIf(document -> document.outcome().status() != Status.OK);
        return examples;
    }

    /** Closes the index. */
    @TearDown
    public void close() {
        open.close();
    }

    /** Ten hits of the next question, and how many there are by kind, region and year. */
    @Benchmark
    public List<Object> ask() {
        Filter question = question(QUESTIONS.get(asked++ % QUESTIONS.size()));
        return List.of(
                open.search(question, new PageRequest(PageRequest.Order.RELEVANCE, 0, 10)),
                open.facets(question, Set.of(Dimension.FRAUD, Dimension.REGION, Dimension.YEAR)));
    }

    private Filter question(String text) {
        Filter all = Filter.FIRSTS;
        return new Filter(
                text,
                vocabulary,
                all.fraudTypes(),
                all.regions(),
                all.counts(),
                all.published(),
                all.during(),
                all.languages(),
                all.statuses(),
                all.labels(),
                all.indexedSince(),
                all.copies(),
                all.named());
    }

    /** Opening, and closing again. */
    @Benchmark
    public long opening() {
        try (BlotterIndex opened = BlotterIndex.open(index)) {
            return opened.roots().size();
        }
    }
}
