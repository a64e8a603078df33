package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.Pipeline;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.finding.Entry;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.Trust;
import dev.blotter.workbench.explain.TagExplanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules that run out of memory, stack or code on a document: it costs that document, and no trace is printed. */
@Timeout(600)
final class JudgingErrorsTest {
    private static final String WORDS = "memory nesting linking waiting good";

    @TempDir
    Path temporary;

    private Path rules;
    private Path corpus;
    private Path index;

    @BeforeEach
    void makeFolders() throws IOException {
        rules = temporary.resolve("rules");
        corpus = temporary.resolve("corpus");
        index = temporary.resolve("index");
        write(rules, "fraud-types.csv", "code,parent,name,description\nromance-scam,,Romance scam,\n");
        StringBuilder terms = new StringBuilder("term,concept,language,sort,not\n");
        Arrays.stream(WORDS.split(" ")).forEach(word -> terms.append(word + "," + word + ",en,cue,\n"));
        write(rules, "terms/a.csv", terms.toString());
        write(rules, "theme/good.drl", rule("good", "insertLogical( new Label( \"a\", \"b\", $t ) );"));
        List.of("memory", "nesting", "linking", "good")
                .forEach(word -> write(corpus, word + ".txt", "A plain text on " + word + " and nothing else.\n"));
    }

    private void fail() {
        write(
                rules,
                "theme/bad.drl",
                rule("memory", "if ( $t != null ) throw new OutOfMemoryError( \"Java heap space\" );")
                        + rule("nesting", "if ( $t != null ) throw new StackOverflowError( );")
                        + rule("linking", "if ( $t != null ) throw new NoClassDefFoundError( \"a/B\" );"));
        write(rules, "theme/bad.examples", """
                [memory]
                + A plain text on memory and nothing else.
                - A plain text on memory and little else.
                """);
        write(rules, "theme/good.examples", "[good]\n+ A plain text on good and nothing else. => label a=b\n");
    }

    private static String rule(String word, String right) {
        return "rule \"" + word + "\" @description( \"d\" ) when $t : Term( concept == \"" + word + "\" ) then\n    "
                + right + "\nend\n";
    }

    private static void write(Path folder, String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Cli.Result run(String command, String... rest) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--trust-rules", "--rules", rules.toString()));
        all.addAll(List.of(rest));
        Cli.Result result = Cli.blotter(all.toArray(String[]::new));
        assertThat(result.out() + result.err()).as(command).doesNotContain("\tat ", "fault of Blotter");
        return result;
    }

    private Cli.Result onIndex(String command, String... rest) {
        List<String> all = new ArrayList<>(List.of(rest));
        all.addAll(List.of("--index", index.toString()));
        return run(command, all.toArray(String[]::new));
    }

    private static void saysWhatFailed(String printed) {
        assertThat(printed)
                .contains("judging it needs more memory than there is (Java heap space); give Java more with JAVA_TOOL")
                .contains("judging it nests deeper than Java can follow; give it more with JAVA_TOOL_OPTIONS=-Xss16m")
                .contains("judging it needs code that can't be loaded (a/B); run blotter rules check");
    }

    @Test
    void tagGoesOnWithTheOtherDocuments() {
        fail();
        Cli.Result result = run("tag --format jsonl", corpus.toString());

        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.SOME_FAILED);
        saysWhatFailed(result.out());
        assertThat(result.out().lines()).hasSize(4).anyMatch(line -> line.contains("\"value\":\"b\""));
    }

    @Test
    void indexGoesOnAndSoDoesTheRetagOfWhatWasIndexed() {
        Cli.Result first = onIndex("index", corpus.toString());
        assertThat(first.code()).as(first.toString()).isEqualTo(ExitCode.DONE);
        fail();

        Cli.Result diff = onIndex("rules diff");
        assertThat(diff.code()).as(diff.toString()).isEqualTo(ExitCode.SOME_FAILED);
        saysWhatFailed(diff.err());
        Cli.Result retag = onIndex("retag");
        assertThat(retag.code()).as(retag.toString()).isEqualTo(ExitCode.SOME_FAILED);
        saysWhatFailed(retag.err());
        saysWhatFailed(Cli.blotter("errors", "--index", index.toString()).out());
        Cli.Result again = onIndex("index", "--retry", "failed", corpus.toString());
        assertThat(again.code()).as(again.toString()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(Cli.blotter("search", "--index", index.toString(), "good").out())
                .contains("good.txt");
    }

    @Test
    void whyAndWhyNotSayThatItFailed() {
        fail();
        String document = corpus.resolve("nesting.txt").toString();

        Cli.Result why = run("rules why", document);
        assertThat(why.code()).isEqualTo(ExitCode.FAILED);
        assertThat(why.out()).contains("nests deeper than Java can follow");
        Cli.Result whyNot = run("rules why-not", document, "romance-scam");
        assertThat(whyNot.code()).isEqualTo(ExitCode.DONE);
        assertThat(whyNot.out()).contains("nests deeper than Java can follow");
    }

    @Test
    void anExampleThatRulesFailOnFails() {
        fail();
        Cli.Result result = run("rules test");

        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("1 passed, 2 failed");
        assertThat(result.out()).contains("found     judging it needs more memory than there is");
    }

    @Test
    void statsCountTheOthersAndSayWhatFailed() {
        onIndex("index", corpus.toString());
        fail();
        Cli.Result result = onIndex("rules stats");

        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err()).contains("1 document judged");
        saysWhatFailed(result.err());
    }

    @Test
    void whyEndsWithinTheTimeLimit() {
        write(rules, "theme/bad.drl", rule("waiting", "Thread.sleep( 60000 );"));
        IsolationPolicy policy = new IsolationPolicy(IsolationPolicy.Isolation.NONE, Duration.ofSeconds(10), 64);
        List<Entry> entries = new ArrayList<>();
        write(corpus, "waiting.txt", "A plain text on waiting.\n");
        try (Pipeline pipeline =
                Pipeline.open(rules, ReadOptions.DEFAULT, policy, temporary.resolve("cache"), Trust.ANY_CODE)) {
            pipeline.read(
                    corpus.resolve("waiting.txt"),
                    "waiting.txt",
                    document -> entries.add(
                            TagExplanation.of(document, pipeline, null).entry()));
        }

        assertThat(entries)
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.reason())
                                .isEqualTo(
                                        "judging it takes longer than 10 s, at last by the rule 'waiting'; raise it with --time-limit"));
    }
}
