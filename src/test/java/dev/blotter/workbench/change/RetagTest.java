package dev.blotter.workbench.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.batch.RejudgeRun;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.text.DayRange;
import dev.blotter.workbench.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetagTest {
    private static final String NEW_RULE = Shelf.RULE.replace("sort == \"strong\"", "concept == \"job-scam\"");

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void indexFourTexts() throws IOException {
        shelf = Shelf.in(folder)
                .text("a.txt", "Police arrested 12 people over a romance scam. They will be tried.")
                .text("b.txt", "Police arrested 3 people over a flamingo swindle. They will be tried.")
                .text("c.txt", "Nothing of the kind was reported in the quiet town on that day.")
                .text("d.txt", "Police arrested 12 people over a romance scam. They will be tried.")
                .index();
    }

    private void addATerm() {
        shelf.terms(
                "romance scam,romance-scam,en,strong,",
                "flamingo swindle,job-scam,en,strong,",
                "arrest,arrests,en,verb,",
                "people,of.people,en,unit,");
    }

    @Test
    void theResultEqualsAFreshIndexToTheByte() {
        addATerm();

        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(4, 1));

        assertThat(shelf.export()).isEqualTo(shelf.index("fresh").export("fresh"));
    }

    @Test
    void noSourceFileIsRead() throws IOException {
        Path b = folder.resolve("corpus/b.txt");
        Files.writeString(b, "Another text that nobody has indexed yet.");
        addATerm();
        shelf.retag();

        assertThat(shelf.export().get(1)).contains("job-scam").doesNotContain("nobody");
    }

    @Test
    void undoGivesTheFormerTagsBackToTheByteAndOnce() {
        List<String> before = shelf.export();
        addATerm();
        shelf.retag();
        assertThat(shelf.export()).isNotEqualTo(before);

        assertThat(shelf.retag(Retag::undo)).hasValue(4);
        assertThat(shelf.export()).isEqualTo(before);
        assertThat(shelf.retag(Retag::undo)).isEmpty();
    }

    @Test
    void afterTwoRetagsUndoGivesTheFirstBack() {
        addATerm();
        shelf.retag();
        List<String> first = shelf.export();
        shelf.rules("small/small.drl", NEW_RULE);
        assertThat(shelf.retag().changed()).isEqualTo(2);

        shelf.retag(Retag::undo);

        assertThat(shelf.export()).isEqualTo(first);
    }

    @Test
    void rulesThatComeBackAreARetagLikeAnyOther() {
        List<String> before = shelf.export();
        addATerm();
        shelf.retag();
        shelf.retag(Retag::undo);
        shelf.retag();

        assertThat(shelf.retag(Retag::undo)).hasValue(4);
        assertThat(shelf.export()).isEqualTo(before);
    }

    @Test
    void whatIsStoppedGoesOn() {
        List<String> before = shelf.export();
        addATerm();
        RejudgeRun.Report stopped = shelf.retag(retag -> {
            AtomicInteger done = new AtomicInteger();
            return retag.run(shelf.pipeline(), 1, (d, t, f) -> {
                if (done.incrementAndGet() == 3) {
                    retag.stop();
                }
            });
        });
        assertThat(stopped.entries()).isBetween(1, 3);
        assertThat(shelf.ask(BlotterIndex::ruleSets)).hasSize(2);

        assertThat(shelf.retag().entries()).isEqualTo(4 - stopped.entries());
        assertThat(shelf.export()).isEqualTo(shelf.index("fresh").export("fresh"));
        assertThat(shelf.retag(Retag::undo)).hasValue(4);
        assertThat(shelf.export()).isEqualTo(before);
    }

    @Test
    void anUndoThatIsStoppedGoesOn() {
        List<String> before = shelf.export();
        addATerm();
        shelf.retag();
        OptionalInt none = shelf.retag(retag -> {
            retag.stop();
            return retag.undo();
        });

        assertThat(none).hasValue(0);
        assertThat(shelf.retag(Retag::undo)).hasValue(4);
        assertThat(shelf.export()).isEqualTo(before);
    }

    @Test
    void nothingIsDoneWhereTheRulesAreTheSame() {
        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(0, 0));
        assertThat(shelf.retag(Retag::undo)).isEmpty();
    }

    @Test
    void anEntryIsFoundByTheNewParentOfItsKindAndAfterUndoByTheOld() {
        String types = """
                code,parent,name,description
                fraud,,Fraud,Any
                love,,Love,Any
                romance-scam,%s,Romance scam,A false lover
                job-scam,fraud,Job scam,A false job
                """;
        shelf.rules("fraud-types.csv", types.formatted("love"));
        assertThat(shelf.retag()).isEqualTo(new RejudgeRun.Report(4, 2));
        assertThat(found("love")).isEqualTo(2);
        assertThat(found("fraud")).isZero();

        shelf.retag(Retag::undo);

        assertThat(found("love")).isZero();
        assertThat(found("fraud")).isEqualTo(2);
    }

    private long found(String type) {
        List<String> any = List.of();
        return shelf.ask(index -> index.count(new Filter(
                "",
                new CodeLookup(() -> FraudTypes.load(Path.of("rules"))),
                List.of(type),
                any,
                List.of(),
                DayRange.ANY,
                DayRange.ANY,
                any,
                List.of(),
                any,
                null,
                true,
                null)));
    }

    @Test
    void aFileThatIsReadAgainHasNothingToUndo() {
        addATerm();
        shelf.retag();
        shelf.text("b.txt", "Police arrested 4 people over a flamingo swindle, it was said.")
                .index();

        assertThat(shelf.retag(Retag::undo)).hasValue(3);
        assertThat(shelf.export().get(1)).contains("job-scam", "\"value\":4");
    }

    @Test
    void copiesOfRuleSetsThatNoEntryNeedsAreDropped() {
        String first = shelf.pipeline().rules().hash();
        addATerm();
        shelf.retag();
        assertThat(hasCopy(first)).as("undo needs it").isTrue();

        shelf.rules("small/small.drl", NEW_RULE);
        shelf.retag();

        assertThat(hasCopy(first)).isFalse();
    }

    private boolean hasCopy(String ruleSet) {
        return shelf.ask(index -> index.ruleSet(ruleSet).isPresent());
    }
}
