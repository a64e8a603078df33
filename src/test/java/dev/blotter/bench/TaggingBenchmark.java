package dev.blotter.bench;

import dev.blotter.Pipeline;
import dev.blotter.annotate.Annotator;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Verdict;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.RuleSet;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one document takes to annotate, to judge, and to tag (annotate, judge, assemble), on average over
 * the documents with text of a folder. Run from the top of the checkout:
 *
 * <pre>
 * mvn -q -Pbench -Dlint=off test-compile exec:exec
 * mvn -q -Pbench -Dlint=off test-compile exec:exec -Dbench='judge -p folder=/data/news'
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TaggingBenchmark {
    private static final Path RULES = Path.of("rules");
    private static final Path CACHE = Path.of("target", "rule-cache");

    /** Where the documents are. */
    @Param("corpus")
    public String folder = "corpus";

    private final List<Document> documents = new ArrayList<>();
    private final List<Annotations> annotated = new ArrayList<>();
    private Annotator annotator;
    private RuleSet rules;
    private Pipeline pipeline;
    private int next;

    /** Reads and annotates the documents. */
    @Setup
    public void read() throws IOException {
        FraudTypes types = FraudTypes.load(RULES);
        annotator = Annotator.load(RULES, types, Regions.builtIn());
        rules = RuleSet.load(RULES, types, annotator.concepts(), CACHE);
        pipeline = Pipeline.open(RULES, ReadOptions.DEFAULT, CACHE);
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> pipeline.read(file, file.toString(), this::add));
        }
    }

    private void add(Document document) {
        if (document.outcome().status().hasText()) {
            documents.add(document);
            annotated.add(annotator.annotate(document));
        }
    }

    private int next() {
        next = (next + 1) % documents.size();
        return next;
    }

    @Benchmark
    public Annotations annotate() {
        return annotator.annotate(documents.get(next()));
    }

    @Benchmark
    public Verdict judge() {
        return rules.judge(annotated.get(next()));
    }

    @Benchmark
    public Entry tag() {
        return pipeline.tag(documents.get(next()));
    }
}
