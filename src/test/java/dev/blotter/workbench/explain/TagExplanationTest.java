package dev.blotter.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.Pipeline;
import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.Tag;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import dev.blotter.workbench.SmallRules;
import dev.blotter.workbench.check.TermTable;
import dev.blotter.workbench.examples.ScratchDocument;
import dev.blotter.workbench.explain.TagExplanation.Concluded;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TagExplanationTest {
    @TempDir
    static Path temporary;

    private static Path folder;
    private static Pipeline pipeline;

    @BeforeAll
    static void open() {
        folder = SmallRules.in(temporary);
        SmallRules.write(folder, "people/nearly.drl", """
                rule "people/nearly"
                @description("Two values that are nearly one")
                when
                    $a : Count( $k : kind, $q : quantity, quantity.value > 90 )
                    $b : Count( kind == $k, quantity.value < $q.value, quantity.value > $q.value - 5 )
                then
                    insertLogical( new Same( $b, $a ) );
                end
                """);
        SmallRules.write(folder, "overrides.csv", """
                source,tag,action,reason,who,date,quote
                corrected,arrests,remove,a film,Wu,2024-05-01,
                corrected,TH,add,filmed there,Wu,2024-05-01,
                """);
        pipeline = SmallRules.open(folder);
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    private static Tag tag(String text) {
        return Tag.parse(text, CodeLookup.of(folder));
    }

    private static TagExplanation why(String text, @Nullable String tag) {
        return TagExplanation.of(
                ScratchDocument.document("a", text, null, null, null), pipeline, tag == null ? null : tag(tag));
    }

    private static AbsenceExplanation whyNot(String text, String tag) {
        return AbsenceExplanation.of(ScratchDocument.document("a", text, null, null, null), pipeline, tag(tag), folder);
    }

    @Test
    void eachTagIsToldWithRuleFactsAndSentence() {
        TagExplanation why = why("A romance scam ran for years. Police closed it.", "romance-scam");

        assertThat(why.tags()).hasSize(1);
        RuleGrounds because =
                why.tags().getFirst().conclusions().getFirst().because().getFirst();
        assertThat(because.rule().name()).isEqualTo("fraud/named");
        assertThat(because.rule().file()).isEqualTo("fraud/types.drl");
        assertThat(because.rule().line()).isEqualTo(1);
        FactDescription term = because.facts().getFirst();
        assertThat(term.what()).isEqualTo("strong romance-scam");
        assertThat(term.names()).containsExactly("$c = romance-scam", "$t");
        assertThat(term.quotes())
                .containsExactly(new QuotedWords("romance scam", "text", 2, 14, 1, "A romance scam ran for years."));
        assertThat(because.facts().getLast().what())
                .isEqualTo("cue policing: 1 mention in 1 sentence, first in sentence 2");
    }

    @Test
    void aCountIsToldWithWhatIsSaidOfItAndWhereItIsSaidAgain() {
        TagExplanation why = why("Police arrested 12 people in Ghana. Later they arrested 12 people.", "arrests=12");

        assertThat(why.tags()).hasSize(1);
        assertThat(why.tags().getFirst().conclusions())
                .extracting(Concluded::conclusion)
                .containsExactly("arrests=12", "arrests=12", "arrests=12 in GH", "arrests=12 said again as arrests=12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police arrested 12 people. On Monday they arrested over 12 people.",
                "Police arrested over 12 people. On Monday they arrested 12 people."
            })
    void aFigureThatIsSaidAgainLessExactlyIsToldWithBothSentences(String text) {
        assertThat(why(text, "arrests=12").tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.conclusions())
                        .extracting(Concluded::conclusion)
                        .containsExactly("arrests=12", "arrests=12", "arrests=12 said again as arrests=12"));
    }

    @Test
    void aFigureThatStandsForAnotherIsTheReasonThatTheOtherIsNoTag() {
        String text = "Police arrested 100 people. On Monday they arrested 97 people.";

        assertThat(whyNot(text, "arrests=97").notes())
                .containsExactly("the rules conclude it, and the entry has it as arrests=100, of which it is said to be"
                        + " the same");
        assertThat(why(text, "arrests=100").tags().getFirst().conclusions())
                .extracting(Concluded::conclusion)
                .containsExactly("arrests=100", "arrests=97", "arrests=97 said again as arrests=100");
    }

    @Test
    void aPlaceThatNoRuleTakesIsNotSaidToBeMissing() {
        assertThat(whyNot("ACCRA, Ghana, May 3 — Officers came late.", "GH").notes())
                .isEmpty();
        assertThat(whyNot("ACCRA, Ghana, May 3 — Officers came late.", "KH").notes())
                .containsExactly("no place in KH was found in the document");
    }

    @ParameterizedTest
    @CsvSource({"arrests=12, arrests", "arrests, arrests", "TH, TH", "KH, ", "charged, "})
    void ofCorrectionsThoseOfTheTagThatIsAskedForAreTold(String asked, @Nullable String corrected) {
        Document document = ScratchDocument.document("corrected", "Police arrested 12 people.", null, null, null);

        assertThat(TagExplanation.of(document, pipeline, tag(asked)).corrections())
                .extracting(correction -> correction.tag().toString())
                .isEqualTo(corrected == null ? List.of() : List.of(corrected));
        assertThat(TagExplanation.of(document, pipeline, null).corrections()).hasSize(2);
    }

    @Test
    void figuresOfOneKindAreNotMixed() {
        TagExplanation why = why("Police arrested 12 people in Ghana. They arrested 30 people.", null);

        assertThat(why.tags()).extracting(TagExplanation.Tagged::tag).containsExactly("arrests=12", "arrests=30", "GH");
        assertThat(why.tags().get(1).conclusions())
                .extracting(Concluded::conclusion)
                .containsExactly("arrests=30");
    }

    @Test
    void aCountryIsToldByThePlacesInIt() {
        TagExplanation why = why("It began in Texas.", "US");

        assertThat(why.tags()
                        .getFirst()
                        .conclusions()
                        .getFirst()
                        .quotes()
                        .getFirst()
                        .text())
                .isEqualTo("Texas");
    }

    @Test
    void whatWasNotUsedIsToldWithItsRuleAndItsCost() {
        TagExplanation why = why("Police plan to arrest 40 people.", null);

        assertThat(why.tags()).isEmpty();
        assertThat(why.suppressed()).hasSize(1);
        TagExplanation.Loss loss = why.suppressed().getFirst();
        assertThat(loss.excluded().getFirst().conclusion()).isEqualTo("verb arrests excluded as planned");
        assertThat(loss.excluded().getFirst().because().getFirst().rule().name())
                .isEqualTo("people/planned");
        assertThat(loss.gone()).extracting(Concluded::conclusion).containsExactly("arrests=40");
    }

    @Test
    void aDocumentWithoutTextHasNoReasons() {
        Document scan = Document.unread("a.pdf", "sha256:0", new Outcome(Status.ENCRYPTED, "needs a password"));

        assertThat(TagExplanation.of(scan, pipeline, null).tags()).isEmpty();
        assertThat(AbsenceExplanation.of(scan, pipeline, tag("arrests"), folder).notes())
                .containsExactly("it has no text: encrypted, needs a password");
    }

    @Test
    void aTitleIsQuotedAsOne() {
        Document document = ScratchDocument.document("a", "Police came.", "A romance scam", null, null);

        assertThat(TagExplanation.of(document, pipeline, null)
                        .tags()
                        .getFirst()
                        .conclusions()
                        .getFirst()
                        .quotes())
                .containsExactly(new QuotedWords("romance scam", "title", 2, 14, 0, "A romance scam"));
    }

    @Test
    void aKindWithoutTermsIsToldPlainly() {
        AbsenceExplanation why = whyNot("Police came.", "romance-scam");

        assertThat(why.present()).isFalse();
        assertThat(why.notes())
                .containsExactly("no term of romance-scam in the document: its terms are in"
                        + " terms/all.csv, such as “romance scam”, “love fraud”");
        assertThat(why.misses().getFirst().terms())
                .containsExactly(new TermTable.Advice(
                        "romance-scam", "strong", List.of("romance scam", "love fraud"), "terms/all.csv"));
    }

    @Test
    void termsAreAdvisedInTheLanguageOfTheDocument() {
        assertThat(whyNot("警方来了。", "romance-scam")
                        .misses()
                        .getFirst()
                        .terms()
                        .getFirst()
                        .terms())
                .containsExactly("杀猪盘");
        assertThat(whyNot("警方来了。", "job-scam")
                        .misses()
                        .getFirst()
                        .terms()
                        .getFirst()
                        .terms())
                .containsExactly("job scam");
    }

    @Test
    void theTermOfTheFirstUnmetConditionIsAdvised() {
        AbsenceExplanation why = whyNot("A romance scam.", "romance-scam");

        assertThat(why.notes()).isEmpty();
        assertThat(why.misses().getFirst().unmet().text()).isEqualTo("Mentions( concept == \"policing\" )");
        assertThat(why.misses().getFirst().terms().getFirst().terms()).containsExactly("police");
        assertThat(why.misses()
                        .getFirst()
                        .attempts()
                        .getFirst()
                        .held()
                        .getFirst()
                        .quotes()
                        .getFirst()
                        .text())
                .isEqualTo("romance scam");
    }

    @Test
    void aFigureOfThoseWhoDidItIsNoMatterOfTerms() {
        AbsenceExplanation why = whyNot("12 people arrested the burglar.", "arrests");

        AbsenceExplanation.Miss miss = why.misses().getFirst();
        assertThat(miss.unmet().text()).isEqualTo("Act( role == \"patient\" )");
        assertThat(miss.attempts().getFirst().found()).containsEntry("role", "agent");
        assertThat(miss.terms()).isEmpty();
    }

    @Test
    void anExclusionNamesItsRule() {
        AbsenceExplanation why = whyNot("Police plan to arrest 40 people.", "arrests=40");

        assertThat(why.losses()).hasSize(1);
        AbsenceExplanation.Attempt attempt = why.misses().getFirst().attempts().getFirst();
        assertThat(why.misses().getFirst().unmet().forbids()).isTrue();
        assertThat(attempt.excludedBy().getFirst().rule().name()).isEqualTo("people/planned");
        assertThat(attempt.excludedBy()
                        .getFirst()
                        .facts()
                        .getFirst()
                        .quotes()
                        .getFirst()
                        .text())
                .isEqualTo("plan to");
    }

    @Test
    void aFigureThatIsNotThereIsToldPlainly() {
        assertThat(whyNot("Police arrested 12 people.", "arrests=13").notes())
                .containsExactly("no figure 13 was found in the document");
    }

    @Test
    void aPlaceThatIsNotThereIsToldPlainly() {
        assertThat(whyNot("Police arrested 12 people.", "KH").notes())
                .containsExactly("no place in KH was found in the document");
    }

    @Test
    void aParentIsImpliedByItsChild() {
        assertThat(whyNot("Police: a romance scam, a phone fraud.", "telecom-network-fraud")
                        .notes())
                .containsExactly("the entry has romance-scam, which lies in telecom-network-fraud:"
                        + " of these an entry names the more special one");
    }

    @Test
    void aTagThatIsThereIsSaidToBe() {
        assertThat(whyNot("Police arrested 12 people.", "arrests").present()).isTrue();
    }

    @Test
    void aTagThatNoRuleConcludesIsSaidToBeOne() {
        assertThat(whyNot("Police came.", "label priority=high").notes())
                .containsExactly("no rule concludes label priority=high; write one, see rules/README.md");
    }
}
