package dev.blotter.rules.engine;

import static dev.blotter.rules.Facts.people;
import static dev.blotter.rules.Facts.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.Finding;
import dev.blotter.finding.Label;
import dev.blotter.rules.Facts;
import dev.blotter.rules.RuleFolder;
import dev.blotter.rules.RuleSet;
import dev.blotter.text.Annotation;
import dev.blotter.text.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProspectTest {
    private static final String COUNT = "insertLogical( new Count( \"arrests\", $q ) );";

    @TempDir
    Path temporary;

    private RuleFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = RuleFolder.in(temporary);
    }

    /** Whether there is a prospect of a rule, in a document of some terms and of 12 people at token 5. */
    private boolean isThere(String left, Annotation... others) {
        RuleSet rules = folder.withRule("asked", left, COUNT).load();
        ModelImpl model = new ModelImpl("test");
        model.addRule(rules.compiled("asked"));
        InternalKnowledgeBase base = KieBaseBuilder.createKieBaseFromModel(model);
        Network network = new Network(base, List.of(model));
        List<Object> facts = new Facts()
                .with(people(12, 5))
                .with(others)
                .annotations()
                .facts()
                .toList();
        Hearing hearing = new Hearing(network, facts, base.newKieSession());
        return network.gates().getFirst().prospect().isThere(hearing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "true  # $q : Quantity( of == \"people\" )",
                "false # $q : Quantity( of == \"cases\" )",
                "false # $q : Quantity( of == \"people\", value > 12 )",
                "true  # $q : Quantity() Term( concept == \"arrest\", token < $q.token )",
                "false # $q : Quantity() Term( concept == \"arrest\", token > $q.token )",
                "true  # $q : Quantity( $s : sentence ) Term( sentence == $s )",
                "false # $q : Quantity() not Term( concept == \"arrest\", clause == $q.clause )",
                "true  # $q : Quantity() not Term( concept == \"arrest\", clause != $q.clause )",
                "true  # $q : Quantity() exists ( Term( concept == \"arrest\" ) and Term( concept == \"charge\" ) )",
                "false # $q : Quantity() exists ( Term( concept == \"arrest\" ) and Term( concept == \"victim\" ) )",
                "false # $q : Quantity() not ( Term( concept == \"arrest\", $t : token ) and not Term( token < $t ) )",
                "true  # $q : Quantity() not ( Term( concept == \"charge\", $t : token ) and not Term( token < $t ) )",
                "true  # $q : Quantity() ( Term( concept == \"victim\" ) or Term( concept == \"charge\" ) )",
                "false # $q : Quantity() ( Term( concept == \"victim\" ) or Term( concept == \"warrant\" ) )",
                "true  # $q : Quantity() Sentence( number == $q.sentence )",
                "false # $q : Quantity() Sentence( number == $q.token )",
                "true  # $s : Sentence() $q : Quantity( sentence == $s.number, token > $s.paragraph )",
                "true  # $q : Quantity() exists ( Place() or ( Term( concept == \"charge\", $t : token ) and Term( token < $t ) ) )",
                "false # $q : Quantity() exists ( Place() or ( Term( concept == \"arrest\", $t : token ) and Term( token < $t ) ) )",
                "false # $q : Quantity() not ( Place() or Term( concept == \"arrest\" ) )",
                "true  # $q : Quantity() not ( Place() or Period() )",
                "false # $q : Quantity() not ( exists Term( concept == \"arrest\" ) )",
                "true  # $a : Term( concept == \"arrest\" ) $b : Term( concept == \"charge\" ) $q : Quantity( value == $a.token + $b.token )",
                "false # $a : Term( concept == \"arrest\" ) $b : Term( concept == \"charge\" ) $q : Quantity( value == $b.token - $a.token )",
            })
    void thereIsAProspectWhereFactsFulfilAllConditions(boolean expected, String left) {
        assertThat(isThere(left, term("arrest", 3), term("charge", 9))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "$q : Quantity() not Excluded( annotation == $q )",
                "$q : Quantity() not ( $t : Term( concept == \"arrest\" ) and not Excluded( annotation == $t ) )",
                "$q : Quantity() accumulate( Term( $v : token ); $n : count( $v ); $n > 7 )",
                "$q : Quantity() not ( Term( concept == \"arrest\" ) and Excluded( reason == \"planned\" ) )",
                "$q : Quantity() forall( Sentence( form == \"row\" ) )",
                "$a : Term() $b : Term() $c : Term() $q : Quantity( value == $a.token + $b.token + $c.token + 1 )",
                "$a : Term() $b : Term() $c : Term() $q : Quantity() not Term( token < $a.token + $b.token + $c.token )",
            })
    void whatFurtherConclusionsMayChangeCountsAsFulfilled(String left) {
        assertThat(isThere(left, term("arrest", 3))).isTrue();
    }

    @Test
    void aRuleThatAsksForAConclusionHasNoneBeforeThereIsOne() {
        assertThat(isThere("$q : Quantity() exists Count( quantity == $q )")).isFalse();
    }

    @Test
    void ofManyFactsThoseAreFoundThatStandInTheSentence() {
        Annotation[] terms =
                IntStream.range(10, 30).mapToObj(token -> term("arrest", token)).toArray(Annotation[]::new);

        assertThat(isThere("$q : Quantity() Term( sentence == $q.sentence, token > 28 )", terms))
                .isTrue();
        assertThat(isThere("$q : Quantity() Term( clause == $q.sentence, token == $q.last )", terms))
                .isFalse();
    }

    @Test
    void whatARuleMustNotFindIsToldToItWhenOthersOpenTheWayToAllThatItNeeds() {
        RuleSet rules = folder.withRule("people", "$q : Quantity( of == \"people\" )", COUNT)
                .withRule(
                        "no victim",
                        "$q : Quantity( of == \"people\" ) not Term( concept == \"victim\" )",
                        "insertLogical( new Label( \"victims\", \"none\", $q ) );")
                .load();

        Quantity figure = people(12, 5);
        assertThat(conclusions(rules, new Facts().with(figure)))
                .containsExactlyInAnyOrder(new Count("arrests", figure), new Label("victims", "none", figure));
        assertThat(conclusions(rules, new Facts().with(figure, term("victim", 9))))
                .containsExactly(new Count("arrests", figure));
    }

    @Test
    void rulesAreLetInOneAfterTheOtherAsTheyWaitForEachOther() {
        RuleSet rules = folder.withRule("people", "$q : Quantity( of == \"people\" )", COUNT)
                .withRule(
                        "large",
                        "$c : Count( quantity.value > 10, $q : quantity )",
                        "insertLogical( new Headline( $c ) );")
                .withRule(
                        "headline",
                        "Headline( $c : count ) $t : Term( concept == \"arrest\", sentence == $c.quantity.sentence )",
                        "insertLogical( new Label( \"headline\", \"yes\", $t ) );")
                .load();

        assertThat(conclusions(rules, new Facts().with(people(12, 5), term("arrest", 3))))
                .hasSize(3);
        assertThat(conclusions(rules, new Facts().with(people(9, 5), term("arrest", 3))))
                .hasSize(1);
    }

    private static List<Conclusion> conclusions(RuleSet rules, Facts facts) {
        return rules.judge(facts.annotations()).findings().stream()
                .map(Finding::conclusion)
                .toList();
    }
}
