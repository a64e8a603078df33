package dev.blotter.workbench.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.Pipeline;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.text.Trust;
import dev.blotter.workbench.Shelf;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleLogTest {
    @TempDir
    private Path temporary;

    private Shelf shelf;

    @BeforeEach
    void makeFolder() {
        shelf = Shelf.in(temporary).rules("small/small.examples", """
                [small/term]
                + A romance scam. => type=romance-scam
                - A flamingo swindle.
                ? A love story that cost a lot. => type=romance-scam
                [small/arrests]
                + Police arrested 12 people. => arrests=12
                - Police met 12 people.
                """);
    }

    private static ExampleRun.Ran run(ExampleLog log, Pipeline pipeline) {
        return ExampleRun.since(log, pipeline);
    }

    /** How many of the examples that came out well need not be judged by the rules as they are now. */
    private long known(ExampleLog log) {
        Predicate<Example> still = log.still(shelf.pipeline());
        return Examples.read(shelf.rules()).all().stream().filter(still).count();
    }

    @Test
    void withoutAnEditAllAreKnown() {
        ExampleLog log = run(ExampleLog.NONE, shelf.pipeline()).log();

        assertThat(log.good()).hasSize(5);
        assertThat(known(log)).isEqualTo(5);
    }

    @Test
    void aRangeIsExpectedWithBothEnds() {
        shelf.rules("small/small.examples", """
                [small/arrests]
                + Police arrested between 60 and 70 people. => arrests=60-70 at-least
                - Police arrested between 60 and 70 people. => arrests=60; arrests=70
                """);

        ExampleReport report = run(ExampleLog.NONE, shelf.pipeline()).report();

        assertThat(report.failures()).isEmpty();
        assertThat(report.passed()).isEqualTo(2);
    }

    @Test
    void aNewTermHasThoseJudgedThatHoldIt() {
        ExampleLog log = run(ExampleLog.NONE, shelf.pipeline()).log();
        shelf.rules("terms/more.csv", "term,concept,language,strength,not\nflamingo swindle,job-scam,en,strong,\n");

        assertThat(known(log)).isEqualTo(4);
        assertThat(run(log, shelf.pipeline()).report().failures())
                .extracting(ExampleReport.Failure::text)
                .containsExactly("- A flamingo swindle.");
    }

    @Test
    void anEditedRuleHasThoseJudgedThatItMayMatch() {
        ExampleLog log = run(ExampleLog.NONE, shelf.pipeline()).log();
        shelf.rules("small/small.drl", Shelf.RULE.replace("of == \"people\"", "of == \"people\", value < 1"));

        assertThat(known(log)).isEqualTo(4);
        assertThat(run(log, shelf.pipeline()).report())
                .isEqualTo(run(ExampleLog.NONE, shelf.pipeline()).report());
    }

    @Test
    void whatFailedIsJudgedAgain() {
        shelf.terms("people,of.people,en,unit,", "arrest,arrests,en,verb,");
        ExampleLog log = run(ExampleLog.NONE, shelf.pipeline()).log();

        assertThat(log.good()).hasSize(4);
        assertThat(run(log, shelf.pipeline()).report().failures()).hasSize(1);
    }

    @Test
    void anExampleThatWasRewrittenIsAnother() {
        ExampleLog log = run(ExampleLog.NONE, shelf.pipeline()).log();
        shelf.rules("small/small.examples", """
                [small/term]
                + A romance scam. => type=job-scam
                """);

        assertThat(known(log)).isZero();
    }

    @Test
    void theNextRunGoesByTheLogWhileNoRuleChanges() {
        shelf.terms("people,of.people,en,unit,", "arrest,arrests,en,verb,");
        ExampleRun.Ran first = runKept();
        assertThat(first.report().failures()).hasSize(1);
        assertThat(runKept().report()).isEqualTo(first.report());

        Set<String> all = new HashSet<>();
        Examples.read(shelf.rules()).all().forEach(example -> all.add(ExampleLog.key(example)));
        ExampleLog log = first.log();
        logs().keep(
                        new ExampleLog(log.rules(), log.ruleFiles(), all),
                        shelf.rules().toAbsolutePath().normalize().toString(),
                        Trust.VOCABULARY.name());

        assertThat(runKept().report().failures()).as("they are in the log").isEmpty();
        shelf.rules("small/small.drl", Shelf.RULE + "// no rule\n");
        assertThat(runKept().report().failures()).as("a rule file changed").hasSize(1);
    }

    private Cache<ExampleLog> logs() {
        return Cache.of(ExampleLog.class, temporary.resolve("logs"), Optional.of("a build"));
    }

    private ExampleRun.Ran runKept() {
        return ExampleRun.run(shelf.rules(), logs(), Trust.VOCABULARY, shelf.pipeline());
    }
}
