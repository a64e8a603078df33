package dev.blotter.workbench.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.Pipeline;
import dev.blotter.batch.DryRun;
import dev.blotter.batch.RejudgeRun;
import dev.blotter.batch.RuleArchive;
import dev.blotter.workbench.Shelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dry run of a retag found is what the retag does, as long as nothing comes between. */
final class DryRunTest {
    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void indexThreeTextsAndAddATerm() {
        shelf = Shelf.in(folder)
                .text("a.txt", "Police arrested 12 people over a romance scam. They will be tried.")
                .text("b.txt", "Police arrested 3 people over a flamingo swindle. They will be tried.")
                .text("c.txt", "Nothing of the kind was reported in the quiet town on that day.")
                .index();
        addTerm("flamingo swindle");
    }

    private void addTerm(String term) {
        shelf.terms(
                "romance scam,romance-scam,en,strong,",
                term + ",job-scam,en,strong,",
                "arrest,arrests,en,verb,",
                "people,of.people,en,unit,");
    }

    private DryRun dryRun() {
        return shelf.ask(index -> {
            Diff diff = Diff.ofStored(index, shelf.pipeline());
            diff.run(new Diff.Request(2, 10, Diff.ALL, 1), (done, total, failed) -> {});
            return diff.dryRun().orElseThrow();
        });
    }

    private void keep(DryRun found) {
        shelf.ask(index -> {
            shelf.dryRuns().keep(found, index);
            return true;
        });
    }

    /** Keeps a dry run that found nothing, to see whether it is believed. */
    private void keepNothing() {
        keep(new DryRun(dryRun().followsFrom(), Map.of()));
    }

    @Test
    void theIndexIsTheSameWithItAndWithoutAndSoIsUndo() {
        List<String> before = shelf.export();
        keep(dryRun());

        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(3, 1));
        assertThat(shelf.export()).isEqualTo(shelf.index("fresh").export("fresh"));
        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(0, 0));
        assertThat(shelf.retag(Retag::undo)).hasValue(3);
        assertThat(shelf.export()).isEqualTo(before);
    }

    @Test
    void anEntryWhoseKindMovedIsAmongThoseThatAreWrittenAnew() {
        shelf.rules("fraud-types.csv", """
                code,parent,name,description
                fraud,,Fraud,Any
                love,,Love,Any
                romance-scam,love,Romance scam,A false lover
                job-scam,fraud,Job scam,A false job
                """);

        assertThat(dryRun().rewritten()).containsOnlyKeys("a.txt", "b.txt");
    }

    @Test
    void nothingIsJudgedThatTheDryRunHasJudged() {
        keepNothing();

        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(3, 0));
    }

    @Test
    void itIsOfNoUseOnceTheIndexHasChanged() {
        keepNothing();
        Shelf former = shelf;
        former.terms("romance scam,romance-scam,en,strong,", "arrest,arrests,en,verb,", "people,of.people,en,unit,");
        former.text("d.txt", "Police arrested 5 people over a romance scam.").index();
        addTerm("flamingo swindle");

        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(4, 1));
    }

    @Test
    void itIsOfNoUseForOtherRules() {
        keepNothing();
        addTerm("swindle");

        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(3, 1));
    }

    @Test
    void itIsOfNoUseForOtherCorrections() {
        keepNothing();
        shelf.rules("overrides.csv", "source,tag,action,reason,who,date\nc.txt,job-scam,add,I know it,Wu,2026-01-31\n");

        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(3, 2));
    }

    @Test
    void whereRulesFailedOnADocumentItIsTriedAgain() {
        try (Pipeline pipeline = shelf.pipeline()) {
            Optional<DryRun> dryRun = shelf.ask(index -> {
                DryRun.Log log = new DryRun.Log(index, pipeline, new RuleArchive(index, pipeline));
                index.judged(stored -> log.note(stored, stored.entry().judgedBy(null)));
                return log.dryRun();
            });

            assertThat(dryRun).isEmpty();
        }
    }
}
