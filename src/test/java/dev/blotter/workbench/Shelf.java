package dev.blotter.workbench;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.IndexRun;
import dev.blotter.batch.RejudgeRun;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.Filter;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.change.DiffReport;
import dev.blotter.workbench.change.Retag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A small rule folder and texts to be indexed by it, in a folder of a test. */
public record Shelf(Path folder) {
    public static final Path CACHE = Path.of("target", "rule-cache");

    public static final String RULE = """
            package small.small
            import dev.blotter.text.*
            import dev.blotter.finding.*
            rule "small/term"
            @description( "A strong term" )
            when
                $t : Term( sort == "strong", $c : concept )
            then
                insertLogical( new FraudType( $c, $t ) );
            end
            rule "small/arrests"
            @description( "A verb and a number" )
            when
                Act( concept == "arrests", of == "people", $v : trigger, $q : quantity )
            then
                insertLogical( new Count( "arrests", $q, $v ) );
            end
            """;

    public static Shelf in(Path folder) {
        Shelf shelf = new Shelf(folder);
        shelf.rules("fraud-types.csv", """
                code,parent,name,description
                fraud,,Fraud,Any
                romance-scam,fraud,Romance scam,A false lover
                job-scam,fraud,Job scam,A false job
                """);
        shelf.terms("romance scam,romance-scam,en,strong,", "arrest,arrests,en,verb,", "people,of.people,en,unit,");
        return shelf.rules("small/small.drl", RULE);
    }

    public Path rules() {
        return folder.resolve("rules");
    }

    /** Writes a file of the rule folder. */
    public Shelf rules(String name, String content) {
        return write(rules().resolve(name), content);
    }

    public Shelf terms(String... rows) {
        return rules("terms/all.csv", "term,concept,language,sort,not\n" + String.join("\n", rows) + "\n");
    }

    public Shelf text(String name, String text) {
        return write(folder.resolve("corpus").resolve(name), text);
    }

    private Shelf write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Pipeline pipeline() {
        return Pipeline.open(rules(), ReadOptions.DEFAULT, CACHE);
    }

    public Shelf index() {
        return index("index");
    }

    public Shelf index(String name) {
        try (Pipeline pipeline = pipeline();
                IndexSession session = session(name)) {
            new IndexRun(pipeline, session)
                    .run(
                            new IndexRun.Request(
                                    List.of(folder.resolve("corpus")), CorpusWalk.Reach.USUAL, 2, Set.of()),
                            (d, t, f) -> {});
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexSession session(String name) {
        return IndexSession.open(folder.resolve(name), Lineage.of(FraudTypes.load(rules())), Clock.systemUTC());
    }

    /** Does something with a retag of the index. */
    public <T> T retag(Function<Retag, T> use) {
        try (IndexSession session = session("index")) {
            return use.apply(new Retag(session));
        }
    }

    public RejudgeRun.Report retag() {
        return retag(retag -> retag.run(pipeline(), 2, (d, t, f) -> {}));
    }

    public <T> T ask(Function<BlotterIndex, T> question) {
        return ask("index", question);
    }

    private <T> T ask(String name, Function<BlotterIndex, T> question) {
        try (BlotterIndex index = BlotterIndex.open(folder.resolve(name))) {
            return question.apply(index);
        }
    }

    public List<String> export() {
        return export("index");
    }

    public List<String> export(String name) {
        return ask(name, index -> {
            List<String> lines = new ArrayList<>();
            index.export(Filter.ALL, entry -> lines.add(EntryJson.write(entry.with(entry.copyOf(), null))));
            return lines;
        });
    }

    /** Compares the index with the rules as they are. */
    public DiffReport diff() {
        return ask(
                index -> Diff.ofStored(index, pipeline()).run(new Diff.Request(2, 10, Diff.ALL, 1), (d, t, f) -> {}));
    }
}
