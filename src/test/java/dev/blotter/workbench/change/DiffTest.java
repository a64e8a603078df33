package dev.blotter.workbench.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.Pipeline;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Tag;
import dev.blotter.finding.Tag.Family;
import dev.blotter.index.BlotterIndex;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.workbench.Shelf;
import dev.blotter.workbench.change.DiffReport.TagTotal;
import dev.blotter.workbench.change.TagChange.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiffTest {
    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void indexTexts() {
        shelf = Shelf.in(folder)
                .text("a.txt", "Police arrested 12 people over a romance scam. They will be tried.")
                .text("b.txt", "Police arrested 3 people over a flamingo swindle. They will be tried.")
                .text("c.txt", "Nothing of the kind was reported in the quiet town on that day.")
                .index();
    }

    @Test
    void aTagThatComesHasItsSentenceAndRule() {
        shelf.rules("terms/more.csv", "term,concept,language,sort,not\nflamingo swindle,job-scam,en,strong,\n");

        DiffReport report = shelf.diff();

        assertThat(report.documents()).isEqualTo(3);
        assertThat(report.judged()).as("only b holds the new term").isEqualTo(1);
        assertThat(report.tags()).singleElement().satisfies(total -> {
            assertThat(total.tag()).isEqualTo(new Tag(Family.FRAUD_TYPE, "job-scam", ""));
            assertThat(counts(total)).containsExactly(1, 0, 0);
            TagChange change = total.first().getFirst();
            assertThat(change.source()).isEqualTo("b.txt");
            assertThat(change.parts().getFirst().now().rules()).containsExactly("small/term");
            assertThat(change.parts().getFirst().now().evidence().getFirst().sentence())
                    .contains("flamingo swindle");
        });
    }

    @Test
    void aTagThatGoesIsLost() {
        shelf.terms("arrest,arrests,en,verb,", "people,of.people,en,unit,");

        DiffReport report = shelf.diff();

        assertThat(report.tags()).hasSize(1);
        assertThat(counts(report.tags().getFirst())).containsExactly(0, 1, 0);
        assertThat(report.tags()
                        .getFirst()
                        .first()
                        .getFirst()
                        .parts()
                        .getFirst()
                        .now())
                .isNull();
    }

    @Test
    void aFigureThatBecomesTheHeadlineIsChanged() {
        shelf.rules("small/headline.drl", """
                package small.headline
                import dev.blotter.text.*
                import dev.blotter.finding.*
                rule "small/headline"
                @description( "Every figure" )
                when
                    $c : Count( kind == "arrests" )
                then
                    insertLogical( new Headline( $c ) );
                end
                """);

        TagTotal arrests = shelf.diff().tags().getFirst();

        assertThat(counts(arrests)).containsExactly(0, 0, 2);
        assertThat(arrests.first().getFirst().parts()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Kind.CHANGED);
            assertThat(((CountTag) part.before()).headline()).isFalse();
            assertThat(((CountTag) part.now()).headline()).isTrue();
        });
    }

    private static String inSentence(int number) {
        return Shelf.RULE.replace("$q : quantity )", "$q : quantity, quantity.sentence == " + number + " )");
    }

    /** What becomes of the figures of a text when no longer those of one sentence count, but those of another. */
    private TagChange moved(String text, int before, int now) {
        shelf.text("d.txt", text).rules("small/small.drl", inSentence(before)).index();
        shelf.rules("small/small.drl", inSentence(now));
        return shelf.diff().tags().stream()
                .filter(total -> total.tag().family() == Family.COUNT)
                .flatMap(total -> total.first().stream())
                .filter(change -> change.source().equals("d.txt"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureThatAnotherSentenceTellsOtherwiseIsChanged() {
        TagChange change =
                moved("Police arrested 12 people. On Monday it was said that they arrested over 12 people.", 1, 2);

        assertThat(change.parts()).singleElement().satisfies(part -> {
            assertThat(((CountTag) part.before()).qualifier()).isEqualTo("exact");
            assertThat(((CountTag) part.now()).qualifier()).isEqualTo("at-least");
        });
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void aFigureThatGoesWhereAnotherComesIsAChangeOfTwoParts() {
        TagChange change = moved("Police arrested 12 people. On Monday they arrested 30 people.", 1, 2);

        assertThat(change.parts()).extracting(TagChange.Part::kind).containsExactly(Kind.LOST, Kind.GAINED);
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void aFigureOfTheTitleIsNotThatOfTheTextAtTheSamePlace() {
        TagChange change = moved("Police arrested 12 people\n\nPolice arrested 30 people. They will be tried.", 0, 1);

        assertThat(change.parts()).extracting(TagChange.Part::kind).containsExactly(Kind.LOST, Kind.GAINED);
    }

    @Test
    void figuresThatAllGoAreLost() {
        TagChange change = moved("Police arrested 12 people and later arrested 30 people. They will be tried.", 1, 2);

        assertThat(change.parts()).hasSizeGreaterThan(1);
        assertThat(change.kind()).isEqualTo(Kind.LOST);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 5", "1, -1, 5", "1, 10, -5"})
    void nothingIsComparedByLessThanNobody(int workers, int limit, int sample) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diff.Request(workers, limit, sample, 1))
                .withMessage(workers + " workers can't keep " + limit + " documents of a sample of " + sample);
    }

    @Test
    void aFormerFolderThatDidNotMakeTheEntriesIsAskedToo() {
        Shelf former = Shelf.in(folder.resolve("former"));
        former.terms("arrest,arrests,en,verb,", "people,of.people,en,unit,", "flamingo swindle,job-scam,en,strong,");
        Shelf next = Shelf.in(folder.resolve("next"));
        next.terms("arrest,arrests,en,verb,", "people,of.people,en,unit,", "quiet town,job-scam,en,strong,");

        DiffReport report = shelf.ask(index -> between(index, former.rules(), next.rules()));

        assertThat(report.judged()).as("b lost a term, c got one").isEqualTo(2);
        assertThat(report.tags())
                .extracting(total -> total.tag().name(), TagTotal::gained, TagTotal::lost)
                .containsExactly(tuple("job-scam", 1, 1));
    }

    @Test
    void otherRulesForTheSameTagAreOtherGrounds() {
        shelf.rules("small/small.drl", Shelf.RULE.replace("small/term", "small/strong term"));

        DiffReport report = shelf.diff();

        assertThat(report.tags()).isEmpty();
        assertThat(report.changed()).isZero();
        assertThat(report.otherGrounds()).isEqualTo(1);
        assertThat(report.judged()).as("a rule may match any").isEqualTo(3);
    }

    @Test
    void equalRulesJudgeNothing() {
        assertThat(shelf.diff()).isEqualTo(new DiffReport(3, 0, 0, 0, List.of()));
    }

    @Test
    void aRenamedKindOfFraudIsJudgedThoughItsTermsAreTheSame() {
        shelf.rules("fraud-types.csv", """
                code,parent,name,description
                fraud,,Fraud,Any
                romance-scam,fraud,Love scam,A false lover
                job-scam,fraud,Job scam,A false job
                """);

        DiffReport report = shelf.diff();

        assertThat(report.judged()).isEqualTo(1);
        assertThat(report.otherGrounds()).isEqualTo(1);
    }

    @Test
    void aNewKindOfFraudLeavesDocumentsWithoutItsTermsOut() {
        shelf.rules("fraud-types.csv", """
                code,parent,name,description
                fraud,,Fraud,Any
                romance-scam,fraud,Romance scam,A false lover
                crypto-atm,fraud,Crypto ATM scam,A machine for coins
                job-scam,fraud,Job scam,A false job
                """);
        shelf.rules("terms/more.csv", "term,concept,language,sort,not\nflamingo swindle,crypto-atm,en,strong,\n");

        DiffReport report = shelf.diff();

        assertThat(report.judged()).isEqualTo(1);
        assertThat(report.tags()).extracting(total -> total.tag().name()).containsExactly("crypto-atm");
    }

    @Test
    void theLimitKeepsTheFirstSourcesAndCountsAll() {
        shelf.rules("terms/more.csv", "term,concept,language,sort,not\npeople,job-scam,en,strong,\n");

        DiffReport report = shelf.ask(index ->
                Diff.ofStored(index, shelf.pipeline()).run(new Diff.Request(2, 1, Diff.ALL, 1), (d, t, f) -> {}));

        TagTotal total = report.tags().getFirst();
        assertThat(total.documents()).isEqualTo(2);
        assertThat(total.first()).extracting(TagChange::source).containsExactly("a.txt");
    }

    @Test
    void aSampleIsTheSameForTheSameSeed() {
        List<String> first = sample(2);

        assertThat(first).hasSize(2).isSorted();
        assertThat(sample(2)).isEqualTo(first);
        assertThat(sample(9)).hasSize(3).containsAll(first);
    }

    private List<String> sample(int size) {
        return shelf.ask(index -> Diff.sample(index, new Diff.Request(1, 1, size, 5)));
    }

    @Test
    void twoFoldersAreComparedWithoutTheStoredFindings() {
        Shelf other = Shelf.in(folder.resolve("other"));
        other.terms("arrest,arrests,en,verb,", "people,of.people,en,unit,", "flamingo swindle,job-scam,en,strong,");

        DiffReport report = shelf.ask(index -> between(index, other.rules(), shelf.rules()));

        assertThat(report.tags())
                .extracting(total -> total.tag().name(), TagTotal::gained, TagTotal::lost)
                .containsExactly(tuple("job-scam", 0, 1), tuple("romance-scam", 1, 0));
    }

    private static DiffReport between(BlotterIndex index, Path before, Path now) {
        Pipeline changed = open(now);
        return Diff.between(index, open(before), changed, changed.changeSince(before))
                .run(new Diff.Request(2, 10, Diff.ALL, 1), (d, t, f) -> {});
    }

    private static Pipeline open(Path rules) {
        return Pipeline.open(rules, ReadOptions.DEFAULT, Shelf.CACHE);
    }

    private static List<Integer> counts(TagTotal total) {
        return List.of(total.gained(), total.lost(), total.changed());
    }
}
