package dev.blotter.rules;

import static dev.blotter.rules.Facts.money;
import static dev.blotter.rules.Facts.people;
import static dev.blotter.rules.Facts.place;
import static dev.blotter.rules.Facts.term;
import static dev.blotter.rules.Facts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.Excluded;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Headline;
import dev.blotter.finding.Label;
import dev.blotter.finding.Region;
import dev.blotter.finding.Verdict;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.finding.Where;
import dev.blotter.rules.engine.JudgingException;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        RuleSet rules = folder.withRule("verb then people", """
                        $v : Term( concept == "arrest", sort in ("verb", "noun") )
                        $q : Quantity( of == "people", clause == $v.clause, token >= $v.last, token <= $v.last + 6 )
                        not Excluded( annotation == $q )""", "insertLogical( new Count( \"arrests\", $q, $v ) );")
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
                        "types", "$t : Term( concept == \"romance-scam\" ) $n : Act( trigger == $t )", """
                        insertLogical( new FraudType( $t.concept, $t ) );
                            insertLogical( new Label( $n.concept, $n.quantity.of(), $t, $n.quantity ) );""")
                .load();

        Term term = term("romance-scam", 3);
        Quantity quantity = people(2, 9);
        assertThat(conclusions(rules, new Facts().with(term, quantity).act(term, quantity)))
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
    void conclusionsThatRestOnOneAnotherAreGoneWithTheirGround() {
        RuleSet rules = folder.withRule(
                        "a ground",
                        "$q : Quantity( ) not Excluded( annotation == $q )",
                        "insertLogical( new Label( \"a\", \"x\", $q ) );")
                .withRule(
                        "b",
                        "Label( name == \"a\" ) $q : Quantity( )",
                        "insertLogical( new Label( \"b\", \"x\", $q ) );")
                .withRule(
                        "c",
                        "Label( name == \"b\" ) $q : Quantity( )",
                        "insertLogical( new Label( \"a\", \"x\", $q ) );")
                .withRule("d", "$q : Quantity( )", "insertLogical( new Count( \"victims\", $q ) );")
                .withRule(
                        "e",
                        "Count( kind == \"victims\", $q : quantity )",
                        "insertLogical( new Count( \"charged\", $q ) );")
                .withRule(
                        "f",
                        "Count( kind == \"charged\", $q : quantity )",
                        "insertLogical( new Excluded( $q, \"f\" ) );")
                .load();

        Quantity quantity = people(9, 1);
        assertThat(conclusions(rules, new Facts().with(quantity)))
                .containsExactlyInAnyOrder(
                        new Count("victims", quantity), new Count("charged", quantity), new Excluded(quantity, "f"));
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
                .withRule("victims", "$q : Quantity( value == 9 )", "insertLogical( new Count( \"victims\", $q ) );")
                .load();

        assertThat(rules.judge(new Facts().with(people(9, 1)).annotations()).findings())
                .filteredOn(finding -> finding.conclusion().equals(new Count("arrests", people(9, 1))))
                .containsExactly(new Finding(new Count("arrests", people(9, 1)), List.of("one")));
    }

    @Test
    void everyFormOfConditionWorks() {
        RuleSet rules = folder.withRule("forms", """
                        $t : Term( this.concept == "arrest", concept.startsWith("arr"), sort not in ("strong", "weak"),
                            !( token > 50 ) && ( begin >= 0 || end < 0 ), $at : token )
                        $q : Quantity( upper == null, currency != null, value * 2 >= 2.5, token == $at + 1 - -1 )
                        $m : Quantity( this != $q, currency == $q.currency, of contains "mon" )
                        $p : Period( from <= to, form == "year" ) or $p : Period( form == "day" )
                        """, "insertLogical( new Label( \"forms\", \"all\", $t, $q, $m ) );")
                .withRule("more", """
                        $t : Term( )
                        $l : Label( name == "forms", evidence contains $t, value.endsWith("l") )
                        exists( Term( this == $t ) and Place( code == "TH" ) )
                        not( Term( concept == "charge" ) or Place( code == "MM" ) )
                        """, "insertLogical( new Label( \"more\", $l.value, $t ) );")
                .load();

        Term term = term("arrest", 1);
        Quantity one = money(5, "EUR", 3);
        Quantity two = money(6, "EUR", 9);
        Facts facts = new Facts().with(term, one, two, place("TH", 12), year(2021, 20));
        assertThat(conclusions(rules, facts))
                .containsExactly(new Label("forms", "all", term, one, two), new Label("more", "all", term));
    }

    @Test
    void aDocumentOfManyFactsMayFireManyRules() {
        RuleSet rules = folder.withRule(
                        "each", "$q : Quantity( )", "insertLogical( new Label( \"each\", \"x\", $q ) );")
                .load();
        Facts many = new Facts();
        IntStream.range(0, 12_000).forEach(i -> many.with(people(i, i)));

        assertThat(conclusions(rules, many)).hasSize(12_000);
    }

    @Test
    void factsOfOneLookAreToldApartByTheirNumbers() {
        RuleSet rules = folder.withRule(
                        "few",
                        "$n : Act( value <= 3, concept == \"arrest\", role in (\"patient\", \"agent\"),"
                                + " voice != \"noun\", of == \"people\" || value == 0 )",
                        "insertLogical( new Label( \"few\", \"yes\", $n.quantity ) );")
                .withRule(
                        "lead",
                        "$t : Term( token < 10, concept not in (\"charge\", \"warrant\") )",
                        "insertLogical( new Label( \"lead\", \"early\", $t ) );")
                .load();

        Term early = term("arrest", 1);
        Term late = term("arrest", 40);
        Term other = term("charge", 2);
        Quantity few = people(3, 3);
        Quantity many = people(5, 30);
        Facts facts = new Facts().with(early, other, few, many, late);
        facts.act(early, many).act(early, few).act(other, few).act(late, many);
        assertThat(conclusions(rules, facts))
                .containsExactlyInAnyOrder(new Label("few", "yes", few), new Label("lead", "early", early));
    }

    @Test
    void aDocumentIsCountedThrough() {
        RuleSet rules = folder.withRule(
                        "often",
                        "Mentions( concept == \"arrest\", times >= 2 ) not Mentions( concept == \"charge\" )"
                                + " $q : Quantity( )",
                        "insertLogical( new Label( \"often\", \"yes\", $q ) );")
                .load();

        Quantity quantity = people(3, 3);
        Facts twice = new Facts().with(term("arrest", 1), quantity, term("arrest", 7));
        assertThat(conclusions(rules, new Facts().with(term("arrest", 1), quantity)))
                .isEmpty();
        assertThat(conclusions(rules, twice)).containsExactly(new Label("often", "yes", quantity));
        assertThat(conclusions(rules, twice.with(term("charge", 9)))).isEmpty();
    }

    @Test
    void oneSideOfAnOrIsEnough() {
        RuleSet rules = folder.withRule(
                        "either",
                        "$q : Quantity( ) ( Term( concept == \"arrest\" ) or Place( code == \"TH\" ) )",
                        "insertLogical( new Label( \"either\", \"yes\", $q ) );")
                .load();

        Label yes = new Label("either", "yes", people(3, 3));
        assertThat(conclusions(rules, new Facts().with(people(3, 3), term("arrest", 1))))
                .containsExactly(yes);
        assertThat(conclusions(rules, new Facts().with(people(3, 3), place("TH", 1))))
                .containsExactly(yes);
        assertThat(conclusions(rules, new Facts().with(people(3, 3), place("MM", 1))))
                .isEmpty();
    }

    @Test
    void whatMustNotBeNeedNotBeThere() {
        RuleSet rules = folder.withRule(
                        "unless",
                        "$q : Quantity( ) not ( Term( concept == \"arrest\" ) and Place( code == \"TH\" ) )"
                                + " not Term( concept == \"warrant\" )",
                        "insertLogical( new Label( \"unless\", \"yes\", $q ) );")
                .load();

        Term arrest = term("arrest", 1);
        assertThat(conclusions(rules, new Facts().with(people(3, 3)))).hasSize(1);
        assertThat(conclusions(rules, new Facts().with(people(3, 3), arrest))).hasSize(1);
        assertThat(conclusions(rules, new Facts().with(people(3, 3), arrest, place("TH", 5))))
                .isEmpty();
        assertThat(conclusions(rules, new Facts().with(people(3, 3), term("warrant", 5))))
                .isEmpty();
    }

    @Test
    void aGroupThatMustBeNeedsEachOfItsPatterns() {
        RuleSet rules = folder.withRule(
                        "group",
                        "$q : Quantity( ) exists ( $t : Term( concept == \"arrest\" ) and Place( token == $t.token + 1 ) )",
                        "insertLogical( new Label( \"group\", \"yes\", $q ) );")
                .load();

        Term arrest = term("arrest", 1);
        assertThat(conclusions(rules, new Facts().with(people(3, 3), arrest))).isEmpty();
        assertThat(conclusions(rules, new Facts().with(people(3, 3), arrest, place("TH", 2))))
                .hasSize(1);
    }

    @Test
    void aRuleMayWaitForWhatOthersConclude() {
        RuleSet rules = folder.withRule(
                        "second",
                        "$c : Count( kind == \"arrests\" ) $p : Place( sentence == $c.quantity.sentence )",
                        "insertLogical( new Where( $c, $p ) );")
                .withRule("first", "$q : Quantity( )", "insertLogical( new Count( \"arrests\", $q ) );")
                .load();

        Count count = new Count("arrests", people(3, 3));
        assertThat(conclusions(rules, new Facts().with(people(3, 3), place("TH", 5))))
                .containsExactly(count, new Where(count, place("TH", 5)));
        assertThat(conclusions(rules, new Facts().with(people(3, 3)))).containsExactly(count);
        assertThat(conclusions(rules, new Facts().with(place("TH", 5)))).isEmpty();
    }

    @Test
    void findingsOfAKindAreInTheOrderOfTheDocument() {
        RuleSet rules = folder.withRule("count", "$q : Quantity( )", "insertLogical( new Count( \"arrests\", $q ) );")
                .load();

        assertThat(conclusions(rules, new Facts().with(people(5, 100), people(40, 9))))
                .containsExactly(new Count("arrests", people(40, 9)), new Count("arrests", people(5, 100)));
    }

    @Test
    void rulesThatFindNoEndAreStoppedAndNamed() {
        RuleSet rules = folder.withRule(
                        "all pairs",
                        "$a : Quantity( ) $b : Quantity( this != $a )",
                        "insertLogical( new Label( \"pair\", \"x\", $a, $b ) );")
                .load();
        Facts many = new Facts();
        IntStream.range(0, 150).forEach(i -> many.with(people(i, i)));

        assertThatThrownBy(() -> rules.judge(many.annotations()))
                .isInstanceOf(JudgingException.class)
                .hasMessage("the rules fired 11,500 times without an end, most of all 'all pairs';"
                        + " give its patterns a field in common");
        assertThat(conclusions(rules, new Facts().with(people(1, 1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a : Term( ) $b : Term( ) $c : Term( ) Term( )",
                "$a : Term( ) $b : Term( clause == $a.clause, token >= $a.token ) $c : Term( clause == $a.clause ) Term( token == 0 )",
                "$a : Term( ) not ( $b : Term( ) and $c : Term( ) and Excluded( annotation == $c ) )"
            })
    @Tag("stress")
    void rulesThatJoinTooManyFactsAreStoppedAndNamed(String left) {
        RuleSet rules = folder.withRule("crossed", left, "insertLogical( new Label( \"a\", \"b\", $a ) );")
                .load();
        Facts many = new Facts();
        IntStream.range(0, 2_000).forEach(i -> many.with(term("arrest", i)));

        assertThatThrownBy(() -> rules.judge(many.annotations()))
                .isInstanceOf(JudgingException.class)
                .hasMessage("the rules join facts more than 5,000,000 times, at last for 'crossed';"
                        + " give its patterns a field in common, as in 'sentence == $s'");
        assertThat(conclusions(rules, new Facts().with(people(1, 1)))).isEmpty();
    }

    @Test
    void rulesThatCompareTooManyFactsAreStoppedAndNamed() {
        RuleSet rules = folder.withRule(
                        "far apart",
                        "$a : Term( ) $b : Term( clause == $a.clause, token > $a.token + 100000 )",
                        "insertLogical( new Label( \"a\", \"b\", $a ) );")
                .load();
        Facts many = new Facts();
        IntStream.range(0, 4_500).forEach(i -> many.with(term("arrest", i)));

        assertThatThrownBy(() -> rules.judge(many.annotations()))
                .isInstanceOf(JudgingException.class)
                .hasMessage("the rules join facts more than 5,000,000 times, at last for 'far apart';"
                        + " give its patterns a field in common, as in 'sentence == $s'");
    }

    @Test
    void factsAreLookedUpByWhatEqualsAPartOfAnother() {
        RuleSet rules = folder.withRule(
                        "beside",
                        "$q : Quantity( ) $t : Term( token == $q.token )",
                        "insertLogical( new Count( \"arrests\", $q, $t ) );")
                .load();
        Facts many = new Facts();
        IntStream.range(0, 3_000).forEach(i -> many.with(people(1, i), term("arrest", i)));

        assertThat(conclusions(rules, many)).hasSize(3_000);
    }

    @Tag("stress")
    @Test
    void joinsAreCountedForEachDocumentAlone() {
        RuleSet rules = folder.withRule(
                        "crossed",
                        "$a : Term( token == 0 ) $b : Term( ) $c : Term( token != $b.token )",
                        "insertLogical( new Label( \"a\", \"b\", $a ) );")
                .load();
        Facts many = new Facts();
        IntStream.range(0, 100).forEach(i -> many.with(term("arrest", i)));

        for (int i = 0; i < 600; i++) {
            assertThat(conclusions(rules, many)).hasSize(1);
        }
    }

    @Test
    void pairingIsGivenUpWhenItsThreadIsInterrupted() {
        RuleSet rules = folder.withRule(
                        "none",
                        "$a : Term( ) $b : Term( clause == $a.clause, token > $a.token + 999 )",
                        "insertLogical( new Label( \"a\", \"b\", $a ) );")
                .load();
        Facts many = new Facts();
        IntStream.range(0, 300).forEach(i -> many.with(term("arrest", i)));
        Annotations annotations = many.annotations();
        assertThat(rules.judge(annotations).findings()).isEmpty();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> rules.judge(annotations)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void sessionsKeepNothingOfTheDocumentBefore() {
        RuleSet rules = folder.withRule("count", "$q : Quantity( )", "insertLogical( new Count( \"arrests\", $q ) );")
                .load();

        for (int i = 1; i < 50; i++) {
            assertThat(conclusions(rules, new Facts().with(people(i, 1))))
                    .containsExactly(new Count("arrests", people(i, 1)));
        }
        assertThat(conclusions(rules, new Facts())).isEmpty();
    }

    @Test
    void anErrorInTheMiddleOfADocumentLeavesNothingBehind() {
        folder.with("theme/bad.drl", """
                rule "bad" when $t : Term( concept == "warrant" ) Quantity( token > $t.token )
                then if ( $t != null ) throw new StackOverflowError( );
                end
                """)
                .withRule(
                        "pair",
                        "$t : Term( ) $q : Quantity( clause == $t.clause, token > $t.token )",
                        "insertLogical( new Label( \"a\", \"b\", $t, $q ) );");
        RuleSet rules = RuleSet.load(
                folder.path(), FraudTypes.load(folder.path()), RuleFolder.CONCEPTS, folder.cache(), Trust.ANY_CODE);
        Annotations good =
                new Facts().with(term("arrest", 1), people(3, 2), people(5, 4)).annotations();
        Annotations bad =
                new Facts().with(term("warrant", 1), people(9, 2), people(7, 4)).annotations();
        Verdict alone = rules.judge(good);

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> rules.judge(bad)).isInstanceOf(StackOverflowError.class);
            assertThat(rules.judge(good)).isEqualTo(alone);
        }
    }

    @Test
    @Tag("stress")
    void whatADocumentThatFailedHeldIsLetGo() throws Exception {
        RuleSet rules = folder.withRule(
                        "all pairs",
                        "$a : Quantity( ) $b : Quantity( this != $a )",
                        "insertLogical( new Label( \"pair\", \"x\", $a, $b ) );")
                .load();
        WeakReference<Quantity> held = failed(rules);

        for (int i = 0; i < 100 && held.get() != null; i++) {
            collectGarbage();
            Thread.sleep(20);
        }
        assertThat(held.get()).isNull();
    }

    /** As counting what is on the heap does, also where System.gc() is turned off. */
    private static void collectGarbage() throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }

    private static WeakReference<Quantity> failed(RuleSet rules) {
        Quantity one = people(150, 150);
        Facts many = new Facts().with(one);
        IntStream.range(0, 150).forEach(i -> many.with(people(i, i)));
        WeakReference<Quantity> held = new WeakReference<>(one);
        assertThatThrownBy(() -> rules.judge(many.annotations())).isInstanceOf(JudgingException.class);
        return held;
    }

    @Test
    void judgingIsGivenUpWhenItsThreadIsInterrupted() {
        RuleSet rules = folder.withRule("all", "$t : Term( )", "insertLogical( new Label( \"a\", \"b\", $t ) );")
                .load();
        Annotations annotations = new Facts().with(term("arrest", 1)).annotations();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> rules.judge(annotations)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(rules.judge(annotations).findings()).isNotEmpty();
    }

    @Test
    void manyThreadsJudgeAlike() {
        RuleSet rules = folder.withRule(
                        "count",
                        "$v : Term( concept == \"arrest\" ) $q : Quantity( clause == $v.clause, token > $v.token ) not Excluded( annotation == $q )",
                        "insertLogical( new Count( \"arrests\", $q, $v ) );")
                .withRule("out", "$q : Quantity( value < 5 )", "insertLogical( new Excluded( $q, \"small\" ) );")
                .load();

        List<Boolean> right = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> conclusions(rules, new Facts().with(term("arrest", 1), people(i % 10, 3)))
                        .equals(
                                i % 10 < 5
                                        ? List.of(new Excluded(people(i % 10, 3), "small"))
                                        : List.of(new Count("arrests", people(i % 10, 3), term("arrest", 1)))))
                .distinct()
                .toList();
        assertThat(right).containsExactly(true);
    }

    @Test
    void documentsJudgedAtOnceKeepTheirOwnFacts() {
        RuleSet rules = folder.withRule(
                        "here",
                        "$v : Term( concept == \"arrest\" ) $p : Place( )",
                        "insertLogical( new Region( $p ) );")
                .withRule("count", "$q : Quantity( )", "insertLogical( new Count( \"arrests\", $q ) );")
                .load();

        Facts places = new Facts().with(term("arrest", 1), place("TH", 3));
        Facts figures = new Facts().with(people(3, 3));
        List<Boolean> right = IntStream.range(0, 4000)
                .parallel()
                .mapToObj(i -> conclusions(rules, i % 2 == 0 ? places : figures)
                        .equals(List.of(i % 2 == 0 ? new Region(place("TH", 3)) : new Count("arrests", people(3, 3)))))
                .distinct()
                .toList();
        assertThat(right).containsExactly(true);
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        RuleSet rules = folder.withRule(
                        "count",
                        "$q : Quantity( of == \"people\" ) not Excluded( annotation == $q )",
                        "insertLogical( new Count( \"arrests\", $q ) );")
                .withRule(
                        "warrants",
                        "$w : Term( concept == \"warrant\" ) $q : Quantity( token == $w.token - 1 )",
                        "insertLogical( new Excluded( $q, \"warrant\" ) );")
                .load();
        List<Annotation> facts = new ArrayList<>(
                List.of(people(7, 4), term("warrant", 5), people(3, 20), people(8, 30), term("warrant", 31)));

        Set<List<Conclusion>> verdicts = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(facts, random);
            verdicts.add(conclusions(rules, new Facts().with(facts.toArray(Annotation[]::new))));
        }
        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.iterator().next())
                .contains(new Count("arrests", people(3, 20)))
                .hasSize(3);
    }

    @Test
    void theHashNamesTheContentOfAllRuleFiles() {
        folder.withRule("a", "$p : Place( )", "insertLogical( new Region( $p ) );")
                .with("terms/en.csv", "x");
        String before = folder.load().hash();

        assertThat(before).matches("[0-9a-f]{32}").isEqualTo(folder.load().hash());
        assertThat(folder.with("README.md", "words").load().hash()).isEqualTo(before);
        assertThat(folder.with("terms/en.csv", "y").load().hash()).isNotEqualTo(before);
        assertThat(folder.with("terms/en.csv", "x").load().hash()).isEqualTo(before);
        assertThat(folder.with("places/own.csv", "").load().hash()).isNotEqualTo(before);
    }

    @Test
    void correctionsOfSingleDocumentsAreNoPartOfTheHash() {
        String before = folder.with("terms/en.csv", "x").load().hash();

        assertThat(folder.with("overrides.csv", "source").load().hash()).isEqualTo(before);
    }

    @Test
    void aFolderWithoutRulesConcludesNothing() {
        RuleSet rules = folder.load();

        assertThat(rules.judge(new Facts().with(people(3, 1)).annotations()))
                .isEqualTo(new Verdict(rules.hash(), List.of()));
    }

    @Test
    void aFolderWithErrorsIsNotLoaded() {
        folder.withRule("a", "$p : Plaec( )", "insertLogical( new Region( $p ) );");

        assertThatThrownBy(folder::load)
                .isInstanceOf(ProblemsException.class)
                .hasMessage("theme/a.drl:4:10: 'Plaec' is no fact or conclusion; did you mean 'Place'?\n"
                        + "theme/a.drl:6:32: '$p' names nothing here; bind it first, as in '$p : Term( … )'");
    }
}
