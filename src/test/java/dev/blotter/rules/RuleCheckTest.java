package dev.blotter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.Problem;
import dev.blotter.rules.text.RuleInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleCheckTest {
    @TempDir
    Path temporary;

    private RuleFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = RuleFolder.in(temporary);
    }

    private List<String> problems() {
        return folder.check().stream().map(Problem::toString).toList();
    }

    @Test
    void aGoodFileHasNoProblem() {
        folder.with("arrests/verbs.drl", """
                /* A licence. */
                package arrests.verbs;

                import dev.blotter.text.*;
                import dev.blotter.finding.Count

                // A comment with 'quotes' and "quotes".
                rule "arrests/verb then people"
                @description("The police \\"arrested\\" so many people")
                @misses("passive verbs")
                when
                    $v : Term( concept == "arrest" ) // a verb
                    $q : Quantity( of == "people", clause == $v.clause )
                then
                    insertLogical( new Count( "arrests", $q, $v ) ); // done
                end

                rule "arrests/警察"
                @description("Chinese")
                when
                    $q : Quantity( )
                then
                    insertLogical( new Label( "警察", "是", $q ) );
                end
                """);

        assertThat(problems()).isEmpty();
        assertThat(folder.load().rules())
                .containsExactly(
                        new RuleInfo(
                                "arrests/verb then people",
                                "arrests/verbs.drl",
                                8,
                                "The police \"arrested\" so many people",
                                "passive verbs",
                                null),
                        new RuleInfo("arrests/警察", "arrests/verbs.drl", 18, "Chinese", null, null));
    }

    @Test
    void aFileOfWindowsIsReadLikeAnyOther() {
        folder.with(
                "theme/windows.drl",
                "\uFEFFrule \"x\"\r\n@description(\"d\")\r\nwhen\r\n    $t : Term( )\r\nthen\r\n"
                        + "    insertLogical( new Label( \"a\", $t.concept, $t ) );\r\nend\r\n");

        assertThat(problems()).isEmpty();
        assertThat(folder.load().rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            Tern( )                                     => 5: 'Tern' is no fact or conclusion; did you mean 'Term'?
            $x : Term( concpt == "arrest" )             => 16: a Term has no field 'concpt'; did you mean 'concept'?
            Term( concept == "arest" )                  => 22: 'arest' is no Term.concept; did you mean 'arrest'?
            Term( concept in ("charge", "warant") )     => 33: 'warant' is no Term.concept; did you mean 'warrant'?
            Term( "wictim" == concept )                 => 11: 'wictim' is no Term.concept; did you mean 'victim'?
            Act( valu == 3 )                            => 10: an Act has no field 'valu'; did you mean 'value'?
            Act( quantity.of == "persons" )             => 25: 'persons' is no Quantity.of; did you mean 'person'?
            Term( $c : concept ) Term( concept == $c, $c == "arest" ) => 53: 'arest' is no Term.concept; did you mean 'arrest'?
            Quantity( of == "persons" )                 => 21: 'persons' is no Quantity.of; did you mean 'person'?
            Quantity( qualifier == "atleast" )          => 28: 'atleast' is no Quantity.qualifier; did you mean 'at-least'?
            Count( kind == "arrest" )                   => 20: 'arrest' is no Count.kind; did you mean 'arrests'?
            FraudType( code == "romance" )              => 24: 'romance' is no FraudType.code; use one of job-scam, romance-scam, telecom-network-fraud
            ( Sentence( ) or Headline( ) )              => 43: 'Sentence' has nothing in common with the patterns before it; compare a field of it with one of theirs, or write 'exists' before them
            $v : Term( ) not Excluded( annotation in ( $v, $v ) ) => 32: 'annotation in ( $v, $v )' looks through all facts; write a 'not' for each part
            $v : Term( ) not Excluded( annotation == $v || annotation == $v ) => 32: 'annotation == $v || annotation == $v' looks through all facts; write a 'not' for each part
            Term( token > $v.last )                     => 19: '$v' names nothing here; bind it first, as in '$v : Term( … )'
            $v : Term( ) Term( token > $v.last )        => 18: 'Term' is compared with the patterns before it by '<' or '>' alone; tie it by '==' as well, as in 'sentence == $s'
            $v : Term( ) Term( token > $w.last )        => 32: '$w' names nothing here; did you mean '$v'?
            $v : Term( ) Quantity( this == $v )         => 28: a Quantity never equals a Term; compare fields of one kind
            Term( concept == 3 )                        => 11: a text never equals a number; compare fields of one kind
            Term( concept == null )                     => 11: a text never equals null; compare fields of one kind
            Term( concept > "a" )                       => 11: 'concept > "a"' does not fit together; compare values of one kind
            Term( concept )                             => 11: 'concept' is no condition; compare it with something, as in 'token > 3'
            Term( token == 3 token )                    => 22: 'token' is not understood here; see rules/README.md for the form of a rule
            Term( token = 3 )                           => 17: '=' is not understood here; to compare, write '=='
            Quantity( currency.startsWith("E") )        => 15: 'currency.startsWith("E")' fails where the value is missing; compare it with '=='
            Term( $x : token == 3 )                     => 11: '$x' can name a field only; write '$x : field' and the condition apart
            Term( x : token )                           => 11: 'x' can't name a value; write '$' and letters, such as '$q'
            $t : Term( ) $t : Term( )                   => 18: '$t' already names another value; choose another name
            Term( sentence.number == 1 )                => 20: a number has no field 'number'; end the path before it
            Term( concept == "a" || == "b" )            => 29: '==' is not understood here; name the field again, as in 'value == 1 || value == 2'
            not( Term( $i : token ) ) Term( token == $i ) => 46: '$i' names nothing here; bind it first, as in '$i : Term( … )'
            Quantity( value > 100000000000 ) => 23: '100000000000' is too large; write it with '.0' at its end
            Quantity( value > 10L ) => 23: '10L' can't stand in a rule; see rules/README.md for what a condition can be
            ( $a : Term( ) or Quantity( ) ) Term( token > $a.token ) => 51: '$a' names nothing here; bind it first, as in '$a : Term( … )'
            ( $a : Term( ) or $a : Quantity( ) ) Term( token > $a.token ) => 56: '$a' names nothing here; bind it first, as in '$a : Term( … )'
            Term( token == 1 || tok == 2 )              => 25: a Term has no field 'tok'; use one of begin, clause, concept, end, group, last, phrase, sentence, sort, token
            Term( token == 1 || ken == 2 )              => 25: a Term has no field 'ken'; use one of begin, clause, concept, end, group, last, phrase, sentence, sort, token
            Term( !token )                              => 11: '!token' does not fit together; compare values of one kind
            Term( -concept == 3 )                       => 11: '-concept' does not fit together; compare values of one kind
            Term( token > 1 && last )                   => 11: 'token > 1 && last' does not fit together; compare values of one kind
            Term( last || token > 1 )                   => 11: 'last || token > 1' does not fit together; compare values of one kind
            Term( concept + 1 == 2 )                    => 11: 'concept + 1' does not fit together; compare values of one kind
            Term( 1 - concept == 2 )                    => 11: '1 - concept' does not fit together; compare values of one kind
            Term( token > "a" )                         => 11: 'token > "a"' does not fit together; compare values of one kind
            Period( from > 2021 )                       => 13: 'from > 2021' does not fit together; compare values of one kind
            Term( null == concept )                     => 11: null never equals a text; compare fields of one kind
            Term( token.startsWith( "1" ) )             => 11: 'token.startsWith("1")' does not fit together; compare values of one kind
            Term( concept.startsWith( ) )               => 11: 'concept.startsWith()' does not fit together; compare values of one kind
            Term( concept.endsWith( 3 ) )               => 11: 'concept.endsWith(3)' does not fit together; compare values of one kind
            Term( concept.isEmpty( "a" ) )              => 11: 'concept.isEmpty("a")' does not fit together; compare values of one kind
            Term( token.isEmpty( ) )                    => 11: 'token.isEmpty()' does not fit together; compare values of one kind
            Term( concept.size( ) > 1 )                 => 11: 'concept.size()' does not fit together; compare values of one kind
            Count( evidence.size( 1 ) > 1 )             => 12: 'evidence.size(1)' does not fit together; compare values of one kind
            Term( token contains 1 )                    => 11: 'token contains 1' does not fit together; compare values of one kind
            Term( concept contains 1 )                  => 11: 'concept contains 1' does not fit together; compare values of one kind
            Term( ( token > 1 ) == true )               => 11: '(token > 1) == true' compares conditions; join them with '&&' or '||', or write '!' before one
            Term( ( token > 1 ) != ( last > 3 ) )       => 11: '(token > 1) != (last > 3)' compares conditions; join them with '&&' or '||', or write '!' before one
            Term( concept memberOf phrase )             => 11: 'concept memberOf phrase' does not fit together; compare values of one kind
            Term( concept == "arr\\est" )             => 26: a '\\' can't stand in a rule; write the letters themselves
            """)
    void aConditionIsRefusedWithItsPlaceAndAdvice(String left, String expected) {
        folder.with(
                "theme/a.drl",
                "rule \"x\" @description(\"d\") when\n    " + left + " $end : Sentence( ) $p : Place( )\nthen\n"
                        + "insertLogical( new Region( $p ) ); end");

        String[] parts = expected.split(": ", 2);
        assertThat(problems()).contains("theme/a.drl:2:" + parts[0] + ": " + parts[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            new FraudType( "romance-scm", $t )   => 33: 'romance-scm' is no FraudType.code; did you mean 'romance-scam'?
            new FraudType( "romance-scam" )      => 22: FraudType takes code, evidence, …, not 1 value
            new Count( "arests", $q )            => 29: 'arests' is no Count.kind; did you mean 'arrests'?
            new Count( "arrests", $t )           => 40: '$t' can't be the quantity here: it is a Term; give a Quantity
            new Count( "arrests" )               => 22: Count takes kind, quantity, evidence, …, not 1 value
            new Cuont( "arrests", $q )           => 22: 'Cuont' is no conclusion; did you mean 'Count'?
            new Term( "arrests", $q )            => 22: 'Term' is no conclusion; use one of About, Among, Count, During, Excluded, FraudType, Headline, Label, PossibleHeadline, PossiblePeriod, PossiblePlace, Region, Role, Same, Statistic, Where
            new Label( "a", $q.currency, $q )    => 34: '$q.currency' can't be the value here: it is a text that can be missing; give a text
            new Label( "a", $q.value, $q )       => 34: '$q.value' can't be the value here: it is a number; give a text
            new Label( "a", "b", $x )            => 39: '$x' names nothing here; did you mean '$q'?
            new Label( "a", $t.consept, $t )     => 37: a Term has no field 'consept'; did you mean 'concept'?
            new Excluded( "arrest", "negated" )  => 32: '"arrest"' can't be the annotation here: it is the text "arrest"; give an annotation
            new Label( "a", "b", "c" )           => 39: '"c"' can't be the evidence here: it is the text "c"; give a term, quantity, place or period
            """)
    void aConclusionIsRefusedWithItsPlaceAndAdvice(String right, String expected) {
        folder.with(
                "theme/a.drl",
                "rule \"x\" @description(\"d\") when $t : Term( ) $q : Quantity( ) then\n  insertLogical( " + right
                        + " );\nend");

        String[] parts = expected.split(": ", 2);
        assertThat(problems()).contains("theme/a.drl:2:" + parts[0] + ": " + parts[1]);
    }

    @Test
    void aMissingEndIsFoundWhereTheNextRuleBegins() {
        folder.with("theme/a.drl", """
                rule "one" when $p : Place( ) then
                    insertLogical( new Region( $p ) );

                rule "two" when $p : Place( ) then
                    insertLogical( new Region( $p ) );
                end
                """);

        assertThat(problems()).containsExactly("theme/a.drl:4:1: the rule before this one lacks its 'end'; add it");
    }

    @Test
    void allProblemsOfAFolderAreFoundInOneRun() {
        folder.withRule("a", "$t : Tern( ) Term( tokn == 1 )", "insertLogical( new Regoin( $t ) );")
                .withRule("b", "Term( concept == )", "")
                .with("theme/c.drl", "rule \"c\" when Place( code == $c ) then end");

        assertThat(problems())
                .hasSizeGreaterThanOrEqualTo(6)
                .anyMatch(problem -> problem.contains("a.drl:4:10: 'Tern'"))
                .anyMatch(problem -> problem.contains("a.drl:4:24: a Term has no field 'tokn'"))
                .anyMatch(problem -> problem.contains("a.drl:6:24: 'Regoin' is no conclusion"))
                .anyMatch(problem -> problem.contains("b.drl:4:22: ')' is not understood here"))
                .anyMatch(problem -> problem.contains("c.drl:1:30: '$c' names nothing here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule “pasted” @description( “d” ) when Term( ) then end\n",
                "rule “pasted” @description( \"d\" ) when Term( ) then end\n",
                "rule “pasted”\u00A0@description( \"d\u00A0\" ) when\u00A0Term( ) then end\n"
            })
    void aFileFullOfTypographicSignsIsToldWhereTheFirstStand(String rule) {
        folder.with("theme/pasted.drl", rule.repeat(300));

        assertThat(problems()).hasSize(100).first().asString().startsWith("theme/pasted.drl:1:6: '“' is ");
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        String rule =
                "rule \"same\" @description(\"d\") when $p : Place( ) then insertLogical( new Region( $p ) ); end";
        folder.with("one/a.drl", rule).with("two/b.drl", "\n" + rule);

        assertThat(problems())
                .containsExactly("two/b.drl:2:1: the name 'same' is taken by one/a.drl:1; choose another");
    }

    @Test
    void aRuleFileOutsideAThemeIsRefused() {
        folder.with("a.drl", "");

        assertThat(problems())
                .containsExactly(
                        "a.drl:1:1: a rule file stands in the folder of its theme, as arrests/verbs.drl does; move it");
    }

    @Test
    void aRuleWithoutDescriptionIsAWarning() {
        folder.with("a/a.drl", "rule \"bare\" when $p : Place( ) then insertLogical( new Region( $p ) ); end");

        assertThat(folder.check())
                .containsExactly(new Problem(
                        "a/a.drl",
                        1,
                        1,
                        Problem.Severity.WARNING,
                        "the rule 'bare' says nothing of itself; add @description( \"…\" )"));
        assertThat(folder.load().rules()).hasSize(1);
    }

    @Test
    void aConclusionThatNoRuleReachesIsAWarning() {
        folder.withRule(
                "hopeful",
                "$q : Quantity( ) not Excluded( annotation == $q, reason == \"negatd\" )",
                "insertLogical( new Count( \"arrests\", $q ) );");
        folder.withRule("negated", "$q : Quantity( )", "insertLogical( new Excluded( $q, \"negated\" ) );");

        assertThat(problems())
                .containsExactly(
                        "theme/hopeful.drl:4:26: no rule concludes this Excluded; check its values",
                        "theme/negated.drl:6:24: no rule asks for an Excluded of the reason 'negated';"
                                + " add 'not Excluded( annotation == … )' to the rules that must not use it");
    }

    @Test
    void aLongFileIsAWarning() {
        folder.with("a/a.drl", "\n".repeat(150));

        assertThat(problems()).containsExactly("a/a.drl:1:1: the file has 151 lines; split it by theme below 100");
    }

    @Test
    void lettersOutsideTheBasicPlaneMayStandInADescription() {
        folder.with(
                "theme/odd.drl",
                "rule \"odd\"\n@description(\"Of 𠮷 and 🚓\")\nwhen\n    $t : Term( token > 7 )\n"
                        + "then\n    insertLogical( new Label( \"l\", \"x\", $t ) );\nend\n");

        assertThat(folder.check()).isEmpty();
        assertThat(folder.load().rules().getFirst().description()).isEqualTo("Of 𠮷 and 🚓");
    }
}
