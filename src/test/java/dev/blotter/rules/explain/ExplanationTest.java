package dev.blotter.rules.explain;

import static dev.blotter.rules.Facts.people;
import static dev.blotter.rules.Facts.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.Excluded;
import dev.blotter.finding.Headline;
import dev.blotter.finding.Label;
import dev.blotter.rules.Facts;
import dev.blotter.rules.RuleFolder;
import dev.blotter.rules.RuleSet;
import dev.blotter.rules.explain.Explanation.Suppression;
import dev.blotter.rules.explain.JustifiedConclusion.Ground;
import dev.blotter.text.Annotations;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplanationTest {
    private static final Term ARREST = term("arrest", 3);
    private static final Term NEGATION = term("negation", 2);
    private static final Quantity TWELVE = people(12, 5);

    @TempDir
    Path temporary;

    private RuleFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = RuleFolder.in(temporary);
    }

    private RuleFolder withArrests() {
        return folder.withRule(
                "arrests",
                "$v : Term( concept == \"arrest\" ) Act( trigger == $v, $q : quantity )"
                        + " not Excluded( annotation == $q ) not Excluded( annotation == $v )",
                "insertLogical( new Count( \"arrests\", $q, $v ) );");
    }

    private static RuleFolder withNegation(RuleFolder folder, String of, String type) {
        return folder.withRule(
                "negated " + of,
                "Term( concept == \"negation\" ) $x : " + type,
                "insertLogical( new Excluded( $x, \"negated\" ) );");
    }

    private static List<Conclusion> conclusions(List<JustifiedConclusion> reasons) {
        return reasons.stream().map(JustifiedConclusion::conclusion).toList();
    }

    @Test
    void aConclusionIsToldWithTheFactsOfItsRuleAndTheirNames() {
        Explanation explained = withArrests()
                .load()
                .explain(new Facts().with(ARREST, TWELVE).act(ARREST, TWELVE).annotations());

        JustifiedConclusion reason = explained.reasons().getFirst();
        assertThat(reason.conclusion()).isEqualTo(new Count("arrests", TWELVE, ARREST));
        Ground ground = reason.grounds().getFirst();
        assertThat(ground.rule().name()).isEqualTo("arrests");
        assertThat(ground.held().getFirst().fact()).isEqualTo(ARREST);
        assertThat(ground.held().getFirst().names()).containsOnlyKeys("$v");
        assertThat(ground.held().getLast().names()).containsEntry("$q", TWELVE);
    }

    @Test
    void everyRuleAndEverySetOfFactsIsToldInTheOrderOfTheRules() {
        Term again = term("arrest", 8);
        Explanation explained = folder.withRule(
                        "b",
                        "$q : Quantity( ) Term( concept == \"arrest\" )",
                        "insertLogical( new Label( \"l\", \"x\", $q ) );")
                .withRule("a", "$q : Quantity( )", "insertLogical( new Label( \"l\", \"x\", $q ) );")
                .load()
                .explain(new Facts().with(ARREST, TWELVE, again).annotations());

        assertThat(explained.reasons()).hasSize(1);
        assertThat(explained.reasons().getFirst().grounds())
                .extracting(ground -> ground.rule().name())
                .containsExactly("a", "b", "b");
    }

    @Test
    void anExclusionIsToldWithAllThatItCost() {
        RuleSet rules = withNegation(withArrests(), "number", "Quantity( )")
                .withRule("headline", "$c : Count( )", "insertLogical( new Headline( $c ) );")
                .load();
        Explanation explained = rules.explain(
                new Facts().with(NEGATION, ARREST, TWELVE).act(ARREST, TWELVE).annotations());

        Count lost = new Count("arrests", TWELVE, ARREST);
        assertThat(conclusions(explained.reasons())).containsExactly(new Excluded(TWELVE, "negated"));
        assertThat(explained.suppressed()).hasSize(1);
        Suppression suppressed = explained.suppressed().getFirst();
        assertThat(conclusions(suppressed.because())).containsExactly(new Excluded(TWELVE, "negated"));
        assertThat(conclusions(suppressed.gone())).containsExactly(lost, new Headline(lost));
    }

    @Test
    void exclusionsThatCostSomethingOnlyTogetherAreToldTogether() {
        RuleSet rules = withNegation(
                        withNegation(withArrests(), "number", "Quantity( )"), "verb", "Term( concept == \"arrest\" )")
                .load();
        Explanation explained = rules.explain(
                new Facts().with(NEGATION, ARREST, TWELVE).act(ARREST, TWELVE).annotations());

        assertThat(explained.suppressed()).hasSize(1);
        assertThat(explained.suppressed().getFirst().because()).hasSize(2);
        assertThat(conclusions(explained.suppressed().getFirst().gone()))
                .containsExactly(new Count("arrests", TWELVE, ARREST));
    }

    @Test
    void anExclusionWithoutEffectIsToldAsOne() {
        RuleSet rules = withNegation(withArrests(), "number", "Quantity( )").load();
        Explanation explained = rules.explain(new Facts().with(NEGATION, TWELVE).annotations());

        assertThat(explained.suppressed()).hasSize(1);
        assertThat(explained.suppressed().getFirst().gone()).isEmpty();
    }

    @Test
    void aRuleThatAsksOnlyForALackHasNoFacts() {
        RuleSet rules = folder.withRule(
                        "quiet",
                        "not Term( concept == \"warrant\" ) $q : Quantity( )",
                        "insertLogical( new Label( \"l\", \"x\", $q ) );")
                .load();
        Explanation explained = rules.explain(new Facts().with(TWELVE).annotations());

        assertThat(explained.reasons().getFirst().conclusion()).isEqualTo(new Label("l", "x", TWELVE));
        assertThat(explained.reasons().getFirst().grounds().getFirst().held())
                .extracting(MatchedFact::fact)
                .containsExactly(TWELVE);
    }

    @Test
    void whatOnlyHadToExistIsToldOnce() {
        RuleSet rules = folder.withRule(
                        "there",
                        "exists Term( concept == \"victim\" ) $q : Quantity( ) exists ( Term( concept == \"charge\" )"
                                + " and Term( concept == \"arrest\", clause == $q.clause, token > $q.token ) )",
                        "insertLogical( new Label( \"l\", \"x\", $q ) );")
                .load();
        Term victim = term("victim", 1);
        Term charge = term("charge", 2);
        Term arrest = term("arrest", 9);
        Explanation explained = rules.explain(new Facts()
                .with(victim, charge, TWELVE, arrest, term("victim", 12))
                .annotations());

        assertThat(explained.reasons().getFirst().grounds()).hasSize(1);
        assertThat(explained.reasons().getFirst().grounds().getFirst().held())
                .extracting(MatchedFact::fact)
                .satisfiesExactly(
                        fact -> assertThat(fact).isIn(victim, term("victim", 12)),
                        fact -> assertThat(fact).isEqualTo(TWELVE),
                        fact -> assertThat(fact).isEqualTo(charge),
                        fact -> assertThat(fact).isEqualTo(arrest));
    }

    @Test
    void inALongDocumentExclusionsAreTriedByRules() {
        RuleSet rules = withNegation(withArrests(), "number", "Quantity( )").load();
        Facts facts = new Facts().with(NEGATION);
        for (int i = 0; i < 900; i++) {
            Term verb = term("arrest", 10 * i);
            Quantity number = people(i, 10 * i + 1);
            facts.with(verb, number).act(verb, number);
        }

        Explanation explained = rules.explain(facts.annotations());

        assertThat(explained.suppressed()).hasSize(1);
        assertThat(explained.suppressed().getFirst().because()).hasSize(900);
        assertThat(explained.suppressed().getFirst().gone()).hasSize(900);
    }

    @Test
    void aDocumentWithoutFactsHasNothingToExplain() {
        Explanation explained = withArrests().load().explain(Annotations.NONE);

        assertThat(explained.reasons()).isEmpty();
        assertThat(explained.suppressed()).isEmpty();
    }
}
