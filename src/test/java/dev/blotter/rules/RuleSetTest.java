package dev.blotter.rules;

import static dev.blotter.rules.Facts.money;
import static dev.blotter.rules.Facts.people;
import static dev.blotter.rules.Facts.place;
import static dev.blotter.rules.Facts.term;
import static dev.blotter.rules.Facts.year;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.Excluded;
import dev.blotter.finding.Finding;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Headline;
import dev.blotter.finding.Label;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleSetTest {
    @TempDir
    Path temporary;

    private RuleFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = RuleFolder.in(temporary);
    }

    private static List<Conclusion> conclusions(RuleSet rules, Facts facts) {
        return rules.judge(facts.annotations()).findings().stream()
                .map(Finding::conclusion)
                .toList();
    }

    @Test
    void aVerbAndANumberInOneClauseMakeACount() {
        RuleSet rules = folder.withRule(
                        "verb then people",
                        """
                        $v : Term( concept == "arrest", strength in ("verb", "noun") )
                        $q : Quantity( of == "people", clause == $v.clause, token >= $v.last, token <= $v.last + 6 )
                        not Excluded( annotation == $q )""",
                        "insertLogical( new Count( \"arrests\", $q, $v ) );")
                .load();

        Term verb = term("arrest", 3);
        Quantity near = people(12, 5);
        Quantity far = people(40, 30);
        assertThat(conclusions(rules, new Facts().with(verb, near, far)))
                .containsExactly(new Count("arrests", near, verb));
    }

    @Test
    void theRightSideReadsFieldsWithAndWithoutBrackets() {
        RuleSet rules = folder.withRule(
                        "types",
                        "$t : Term( concept == \"romance-scam\" ) $n : TermNear( term == $t )",
                        """
                        insertLogical( new FraudType( $t.concept, $t ) );
                            insertLogical( new Label( $n.term.concept(), $n.quantity.of, $t, $n.quantity ) );""")
                .load();

        Term term = term("romance-scam", 3);
        Quantity quantity = people(2, 9);
        assertThat(conclusions(rules, new Facts().with(term, quantity).near(term, quantity)))
                .containsExactly(
                        new FraudType("romance-scam", term), new Label("romance-scam", "people", term, quantity));
    }

    @Test
    void aConclusionIsTakenBackWhenItsGroundIsExcluded() {
        RuleSet rules = folder.withRule(
                        "count",
                        "$q : Quantity( of == \"people\" ) not Excluded( annotation == $q )",
                        "insertLogical( new Count( \"arrests\", $q ) );")
                .withRule(
                        "warrants",
                        "$w : Term( concept == \"warrant\" ) $q : Quantity( token == $w.token - 1 )",
                        "insertLogical( new Excluded( $q, \"warrant\" ) );")
                .withRule("headline", "$c : Count( kind == \"arrests\" )", "insertLogical( new Headline( $c ) );")
                .load();

        Quantity warrants = people(7, 4);
        Quantity arrested = people(3, 20);
        assertThat(conclusions(rules, new Facts().with(warrants, term("warrant", 5), arrested)))
                .containsExactlyInAnyOrder(
                        new Count("arrests", arrested),
                        new Headline(new Count("arrests", arrested)),
                        new Excluded(warrants, "warrant"));
    }

    @Test
    void everyRuleThatReachesAConclusionIsNamed() {
        RuleSet rules = folder.withRule(
                        "one", "$q : Quantity( value > 5 )", "insertLogical( new Count( \"arrests\", $q ) );")
                .withRule(
                        "two",
                        "$q : Quantity( of == \"people\" ) not Term( concept == \"negation\" )",
                        "insertLogical( new Count( \"arrests\", $q ) );")
                .load();

        assertThat(rules.judge(new Facts().with(people(9, 1)).annotations()).findings())
                .containsExactly(new Finding(new Count("arrests", people(9, 1)), List.of("one", "two")));
        assertThat(rules.judge(new Facts()
                                .with(people(9, 1), term("negation", 0))
                                .annotations())
                        .findings())
                .containsExactly(new Finding(new Count("arrests", people(9, 1)), List.of("one")));
    }

    @Test
    void aRuleThatTakesItsWordBackIsNamedNoMore() {
        RuleSet rules = folder.withRule(
                        "one", "$q : Quantity( value > 5 )", "insertLogical( new Count( \"arrests\", $q ) );")
                .withRule(
                        "two",
                        "$q : Quantity( of == \"people\" ) not Excluded( annotation == $q )",
                        "insertLogical( new Count( \"arrests\", $q ) );")
                .withRule(
                        "out",
                        "$q : Quantity( ) $c : Count( quantity == $q, kind == \"victims\" )",
                        "insertLogical( new Excluded( $q, \"victims\" ) );")
                .withRule(
                        "victims",
                        "$q : Quantity( value == 9 )",
                        "insertLogical( new Count( \"victims\", $q ) );")
                .load();

        assertThat(rules.judge(new Facts().with(people(9, 1)).annotations()).findings())
                .filteredOn(finding -> finding.conclusion().equals(new Count("arrests", people(9, 1))))
                .containsExactly(new Finding(new Count("arrests", people(9, 1)), List.of("one")));
    }

    @Test
    void accumulateCountsAndAdds() {
        RuleSet rules = folder.withRule(
                        "many",
                        """
                        $t : Term( concept == "arrest" )
                        accumulate( Quantity( of == "people", $value : value, token > $t.token );
                            $sum : sum( $value ), $n : count( 1 ), $max : max( $value ), $min : min( $value ),
                            $mean : average( $value ), $all : collectList( $value ), $set : collectSet( $value );
                            $n >= 2, $sum > 10, $max == 9, $min == 2, $mean > 5, $all.size() == 2, $set.size() == 2 )""",
                        "insertLogical( new Label( \"size\", \"many\", $t ) );")
                .load();

        Term term = term("arrest", 1);
        assertThat(conclusions(rules, new Facts().with(term, people(9, 2), people(2, 4))))
                .containsExactly(new Label("size", "many", term));
        assertThat(conclusions(rules, new Facts().with(term, people(9, 2)))).isEmpty();
    }

    @Test
    void everyFormOfConditionWorks() {
        RuleSet rules = folder.withRule(
                        "forms",
                        """
                        $t : Term( this.concept == "arrest", concept.startsWith("arr"), strength not in ("strong", "weak"),
                            !( token > 50 ) && ( begin >= 0 || end < 0 ), $at : token )
                        $q : Quantity( upper == null, currency != null, value * 2 >= 2.5, token == $at + 1 - -1 )
                        $m : Quantity( this != $q, currency == $q.currency, of contains "mon" )
                        $p : Period( from <= to, form == "year", from < $p2 ) or $p : Period( form == "day" )
                        """.replace(", from < $p2", ""),
                        "insertLogical( new Label( \"forms\", \"all\", $t, $q, $m ) );")
                .withRule(
                        "more",
                        """
                        $l : Label( name == "forms", evidence contains $t, value.endsWith("l") )
                        exists( Term( this == $t ) and Place( code == "TH" ) )
                        forall( Sentence( form == "prose" ) )
                        not( Term( concept == "charge" ) or Place( code == "MM" ) )
                        """.replaceFirst("^", "\\$t : Term( ) "),
                        "insertLogical( new Label( \"more\", $l.value, $t ) );")
                .load();

        Term term = term("arrest", 1);
        Quantity one = money(5, "EUR", 3);
        Quantity two = money(6, "EUR", 9);
        Facts facts = new Facts().with(term, one, two, place("TH", 12), year(2021, 20));
        assertThat(conclusions(rules, facts))
                .containsExactly(
                        new Label("forms", "all", term, one, two), new Label("more", "all", term));
    }
}
