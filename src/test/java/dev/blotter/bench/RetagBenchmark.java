package dev.blotter.bench;

import dev.blotter.Pipeline;
import dev.blotter.batch.RejudgeRun;
import dev.blotter.batch.RuleArchive;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.change.DiffReport;
import dev.blotter.workbench.change.Retag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Documents a second, on all processors, through {@code rules diff} and {@code retag} from the stored text:
 * when one term was added, when a rule was rewritten that many documents have facts for, and when a place
 * was added, so that every document is judged. The index
 * holds the documents of a folder, over and over, cut to 3,000 characters.
 *
 * <pre>
 * mvn -q -Pbench -Dlint=off test-compile exec:exec -Dbench=RetagBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class RetagBenchmark {
    private static final int DOCUMENTS = 2_000;
    private static final int LENGTH = 3_000;
    private static final Path RULES = Path.of("rules");
    private static final Path CACHE = Path.of("target", "rule-cache");

    /** Where the documents are. */
    @Param("corpus")
    public String folder = "corpus";

    /** What was edited, and an edit that makes it so. */
    @Param({"term", "rule", "place"})
    public String edited = "term";

    private final int workers = Runtime.getRuntime().availableProcessors();
    private Path index = Path.of("");
    private Pipeline before;
    private Pipeline now;
    private boolean isRetagged;

    /** Indexes the documents by the rules, and edits a copy of these. */
    @Setup
    public void index() throws IOException {
        Path temporary = Files.createTempDirectory(Path.of("target"), "retag");
        index = temporary.resolve("index");
        before = Pipeline.open(RULES, ReadOptions.DEFAULT, CACHE);
        now = Pipeline.open(edited(temporary.resolve("rules")), ReadOptions.DEFAULT, CACHE);
        List<Document> documents = documents();
        try (IndexSession session = session()) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = named(documents.get(i % documents.size()), "d" + i);
                session.replace(document.source()).add(before.tag(document), document);
            }
            RuleArchive.keepCopy(session, before);
        }
    }

    private Path edited(Path copy) throws IOException {
        Map<String, Edit> edits = Map.of(
                "term", new Edit("terms/deceit-en.csv", "\\z", "flamingo swindle,romance-scam,en,strong,\n"),
                "rule", new Edit("people/catching.drl", "value >= 2", "value >= 3"),
                "place", new Edit("places/informal.csv", "\\z", "Flamingo Flats,US-FL,city\n"));
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(RULES.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Edit edit = edits.get(edited);
        Path file = copy.resolve(edit.file());
        Files.writeString(file, Files.readString(file).replaceFirst(edit.old(), edit.replacement()));
        return copy;
    }

    private record Edit(String file, String old, String replacement) {}

    private List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> before.read(file, file.toString(), documents::add));
        }
        documents.removeIf(document -> document.outcome().status() != Status.OK);
        return documents;
    }

    private static Document named(Document document, String source) {
        String text = document.text();
        return new Document(
                source,
                document.id(),
                document.title(),
                text.substring(0, Math.min(LENGTH, text.length())),
                document.published(),
                document.publishedFrom(),
                document.language(),
                document.outcome(),
                List.of(),
                Map.of(),
                List.of());
    }

    private IndexSession session() {
        return IndexSession.open(index, Lineage.of(FraudTypes.load(RULES)), Clock.systemUTC());
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public DiffReport diff() {
        try (BlotterIndex open = BlotterIndex.open(index)) {
            return Diff.ofStored(open, now)
                    .run(new Diff.Request(workers, 10, Diff.ALL, 1), (done, total, failed) -> {});
        }
    }

    /** To the edited rules and back by turns. */
    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public RejudgeRun.Report retag() {
        isRetagged = !isRetagged;
        try (IndexSession session = session()) {
            return new Retag(session).run(isRetagged ? now : before, workers, (done, total, failed) -> {});
        }
    }
}
