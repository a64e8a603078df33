package dev.blotter.rules.explain;

import static dev.blotter.rules.Facts.money;
import static dev.blotter.rules.Facts.people;
import static dev.blotter.rules.Facts.place;
import static dev.blotter.rules.Facts.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blotter.finding.Tag;
import dev.blotter.finding.Tag.Family;
import dev.blotter.rules.Facts;
import dev.blotter.rules.RuleFolder;
import dev.blotter.rules.RuleSet;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NearMissesTest {
    private static final String ARRESTS = "insertLogical( new Count( \"arrests\", $q, $v ) );";
    private static final Tag ANY_ARRESTS = new Tag(Family.COUNT, "arrests", "");
    private static final Tag LABEL = new Tag(Family.LABEL, "l", "x");

    @TempDir
    Path temporary;

    private RuleFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = RuleFolder.in(temporary);
    }

    private List<NearMiss> misses(Tag tag, Facts facts) {
        RuleSet rules = folder.load();
        return rules.nearMisses(Goal.of(tag), facts.annotations(), rules.explain(facts.annotations()));
    }

    private NearMiss miss(Tag tag, Facts facts) {
        List<NearMiss> misses = misses(tag, facts);
        assertThat(misses).hasSize(1);
        return misses.getFirst();
    }

    private void label(String left) {
        folder.withRule("the rule", left, "insertLogical( new Label( \"l\", \"x\", $t ) );");
    }

    @Test
    void theFirstPartOfAPatternThatFailsIsNamedWithWhatWasThere() {
        folder.withRule(
                "few",
                "Act( of == \"people\", value <= 3, role == \"patient\", $q : quantity, $v : trigger )",
                ARRESTS);
        Term verb = term("arrest", 2);
        Quantity many = people(12, 20);
        Quantity more = people(40, 30);

        NearMiss miss = miss(
                ANY_ARRESTS, new Facts().with(verb, many, more).act(verb, more).act(verb, many));

        assertThat(miss.unmet().text()).isEqualTo("Act( value <= 3 )");
        assertThat(miss.unmet().line()).isEqualTo(4);
        assertThat(miss.unmet().forbids()).isFalse();
        assertThat(miss.met()).isEqualTo(1);
        assertThat(miss.all()).isEqualTo(3);
        assertThat(miss.attempts().getFirst().found()).isEqualTo(Map.of("value", 12.0));
        assertThat(miss.attempts().getLast().found()).isEqualTo(Map.of("value", 40.0));
    }

    @Test
    void whatIsForbiddenIsShown() {
        label(
                "$t : Term( concept == \"arrest\" ) not Term( concept == \"warrant\", clause == $t.clause, token > $t.token )");
        Term warrant = term("warrant", 9);

        NearMiss miss = miss(LABEL, new Facts().with(term("arrest", 3), warrant, term("warrant", 1)));

        assertThat(miss.unmet().forbids()).isTrue();
        assertThat(miss.unmet().text())
                .isEqualTo("not Term( concept == \"warrant\", clause == $t.clause, token > $t.token )");
        assertThat(miss.attempts()).hasSize(1);
        assertThat(miss.attempts().getFirst().near())
                .extracting(MatchedFact::fact)
                .containsExactly(warrant);
    }

    @Test
    void anExclusionThatForbidsIsNamedAsOne() {
        label("$t : Term( concept == \"arrest\" ) not Excluded( annotation == $t )");
        folder.withRule("out", "$x : Term( concept == \"arrest\" )", "insertLogical( new Excluded( $x, \"no\" ) );");

        NearMiss miss = miss(LABEL, new Facts().with(term("arrest", 3)));

        assertThat(miss.unmet().text()).isEqualTo("not Excluded( annotation == $t )");
        assertThat(miss.attempts().getFirst().near()).hasSize(1);
    }

    @Test
    void anExistsIsCutLikeAPattern() {
        label(
                "$t : Term( concept == \"arrest\" ) exists Term( concept == \"victim\", clause == $t.clause, token < $t.token )");

        NearMiss miss = miss(LABEL, new Facts().with(term("arrest", 3), term("victim", 8)));

        assertThat(miss.unmet().text()).isEqualTo("Term( token < $t.token )");
        assertThat(miss.attempts().getFirst().found()).isEqualTo(Map.of("$t.token", 3, "token", 8));
    }

    @Test
    void severalPatternsInAnExistsFailOneByOne() {
        label("$t : Term( concept == \"arrest\" ) exists ( Term( concept == \"victim\" ) and Quantity( value > 50 ) )");

        NearMiss miss = miss(LABEL, new Facts().with(term("arrest", 3), term("victim", 8), people(12, 9)));

        assertThat(miss.unmet().text()).isEqualTo("Quantity( value > 50 )");
    }

    @Test
    void anOrFailsAsAWhole() {
        label("$t : Term( concept == \"arrest\" ) ( Term( concept == \"victim\" ) or Quantity( value > 50 ) )");

        NearMiss miss = miss(LABEL, new Facts().with(term("arrest", 3), people(12, 9)));

        assertThat(miss.unmet().text()).isEqualTo("Term( concept == \"victim\" ) or Quantity( value > 50 )");
        assertThat(miss.met()).isEqualTo(1);
    }

    @Test
    void aRegionIsWishedForByWhatLiesInIt() {
        folder.withRule("places", "$p : Place( token > 5 )", "insertLogical( new Region( $p ) );");
        Facts facts = new Facts().with(place("US-TX", 3), place("TH", 4));

        NearMiss texas = miss(new Tag(Family.REGION, "US", ""), facts);

        assertThat(texas.unmet().text()).isEqualTo("Place( token > 5 )");
        assertThat(texas.attempts()).hasSize(1);
        assertThat(miss(new Tag(Family.REGION, "US-NY", ""), facts).unmet().text())
                .isEqualTo("Place( code == \"US-NY\" )");
        assertThat(miss(new Tag(Family.REGION, "TH", ""), facts).unmet().text()).isEqualTo("Place( token > 5 )");
    }

    @Test
    void aSumIsWishedForInItsCurrency() {
        folder.withRule(
                "loss", "$q : Quantity( of == \"money\", token > 5 )", "insertLogical( new Count( \"loss\", $q ) );");
        Facts facts = new Facts().with(money(5000, "USD", 3), money(5000, "EUR", 9));

        assertThat(miss(new Tag(Family.COUNT, "loss", "5000 USD"), facts)
                        .unmet()
                        .text())
                .isEqualTo("Quantity( token > 5 )");
        assertThat(miss(new Tag(Family.COUNT, "loss", "5000 EUR"), facts).unmet())
                .isNull();
        assertThat(miss(new Tag(Family.COUNT, "loss", "5000 GBP"), facts)
                        .unmet()
                        .text())
                .isEqualTo("Quantity( currency == \"GBP\" )");
    }

    @Test
    void whereEachSideOfAnOrBindsTheValueNothingIsDemandedOfIt() {
        folder.withRule(
                "either",
                "( $t : Term( sort == \"verb\", $c : concept ) or $t : Term( sort == \"strong\", $c : concept ) )"
                        + " Quantity( value > 50 )",
                "insertLogical( new FraudType( $c, $t ) );");

        NearMiss miss = miss(new Tag(Family.FRAUD_TYPE, "romance-scam", ""), new Facts().with(term("arrest", 3)));

        assertThat(miss.met()).isEqualTo(1);
        assertThat(miss.unmet().text()).isEqualTo("Quantity( value > 50 )");
    }

    @Test
    void aPeriodIsNoTagOfRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goal.of(new Tag(Family.PUBLISHED, "published", "2024-11-27")))
                .withMessageContaining("is no tag of rules");
    }

    @Test
    void aRuleOfAnotherCodeIsNoCandidate() {
        folder.withRule(
                        "job",
                        "$t : Term( concept == \"arrest\" )",
                        "insertLogical( new FraudType( \"job-scam\", $t ) );")
                .withRule(
                        "bound",
                        "$t : Term( concept in ( \"arrest\", \"charge\" ), $c : concept )",
                        "insertLogical( new FraudType( $c, $t ) );")
                .withRule(
                        "open",
                        "$t : Term( sort == \"strong\", $c : concept )",
                        "insertLogical( new FraudType( $c, $t ) );");

        assertThat(misses(new Tag(Family.FRAUD_TYPE, "romance-scam", ""), new Facts().with(term("arrest", 3))))
                .extracting(miss -> miss.rule().name())
                .containsExactly("open");
    }

    @Test
    void aFactOfAnotherKindDoesNotMeetTheWish() {
        folder.withRule(
                "open", "$t : Term( sort == \"verb\", $c : concept )", "insertLogical( new FraudType( $c, $t ) );");

        NearMiss miss = miss(new Tag(Family.FRAUD_TYPE, "romance-scam", ""), new Facts().with(term("arrest", 3)));

        assertThat(miss.met()).isZero();
        assertThat(miss.unmet().text()).isEqualTo("Term( concept == \"romance-scam\" )");
        assertThat(miss.unmet().wanted()).isEqualTo(Map.of("concept", Set.of("romance-scam"), "sort", Set.of("verb")));
    }

    @Test
    void aFigureThatIsWishedForIsLookedForAlone() {
        folder.withRule("few", "Act( value <= 30, $q : quantity, $v : trigger )", ARRESTS);
        Term verb = term("arrest", 2);
        Quantity few = people(12, 4);
        Quantity many = people(40, 30);
        Facts facts = new Facts().with(verb, few, many).act(verb, few).act(verb, many);

        assertThat(miss(new Tag(Family.COUNT, "arrests", "40"), facts).unmet().text())
                .isEqualTo("Act( value <= 30 )");
        assertThat(miss(new Tag(Family.COUNT, "arrests", "12"), facts).unmet()).isNull();
        assertThat(miss(new Tag(Family.COUNT, "arrests", "13"), facts).unmet().text())
                .isEqualTo("Act( quantity.value == \"13\" )");
    }

    @Test
    void theRuleThatCameFarthestIsFirst() {
        folder.withRule(
                        "a first",
                        "$t : Term( concept == \"victim\" )",
                        "insertLogical( new Label( \"l\", \"x\", $t ) );")
                .withRule(
                        "b second",
                        "$t : Term( concept == \"arrest\" ) Term( concept == \"victim\" )",
                        "insertLogical( new Label( \"l\", \"x\", $t ) );");

        assertThat(misses(LABEL, new Facts().with(term("arrest", 3))))
                .extracting(miss -> miss.rule().name())
                .containsExactly("b second", "a first");
    }

    @Test
    void textAndOffsetsHoldBehindCommentsAndLettersOutsideTheBasicPlane() {
        folder.with(
                "theme/odd.drl",
                "\uFEFF// 🚓🚓 a comment\n/* more\n 🚓 */\nrule \"odd\"\n@description(\"For 🚓\")\nwhen\n"
                        + "    $t : Term( // here\n        concept == \"arrest\" ,\n        token  >\n            7 )\nthen\n"
                        + "    insertLogical( new Label( \"l\", \"x\", $t ) );\nend\n");

        NearMiss miss = miss(LABEL, new Facts().with(term("arrest", 3)));

        assertThat(miss.unmet().text()).isEqualTo("Term( token > 7 )");
        assertThat(miss.unmet().line()).isEqualTo(9);
    }

    @Test
    void aConditionOnManyPairsIsNotCutButToldWhole() {
        label(
                "$t : Term( concept == \"arrest\" ) Term( concept == \"victim\", clause == $t.clause, token < $t.token - 5000 )");
        Facts facts = new Facts();
        for (int i = 0; i < 1800; i++) {
            facts.with(term("arrest", i), term("victim", i));
        }

        assertThat(miss(LABEL, facts).unmet().text())
                .isEqualTo("Term( concept == \"victim\", clause == $t.clause, token < $t.token - 5000 )");
    }

    @Test
    void aTagThatNoRuleConcludesHasNoNearMiss() {
        label("$t : Term( concept == \"arrest\" )");

        assertThat(misses(new Tag(Family.LABEL, "other", ""), new Facts().with(term("arrest", 3))))
                .isEmpty();
    }
}
