package dev.blotter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Annotations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes the check must compile and run: an analyst can do nothing with the compiler's own messages. */
final class CompilesTest {
    private static final List<String> LEFTS = List.of(
            "Period( from == $p.from, to > $p.from )",
            "Period( sentence == $p.sentence, from < to, to >= $p.to, from <= $p.from )",
            "Term( true, !false )",
            "Term( token - last == 0, 2 * token >= last )",
            "Quantity( value - token > 0.5, upper >= 5.0, null != currency )",
            "Count( !evidence.isEmpty(), evidence.size() - 1 > 0 )",
            "Count( evidence not contains $t, $t not memberOf evidence )",
            "Act( trigger.sentence == quantity.sentence ) Sentence( number == $t.sentence )",
            "( ( $a : Term( token == 1 ) and Place( ) ) or $a : Term( token == 2 ) ) Term( this != $a )",
            "exists( Term( token == 1 ) and ( Place( ) or Period( ) ) )",
            "not( Term( token == 1 ) or ( Place( ) and Period( ) ) )",
            "Where( count.quantity.value > 3, count.kind == \"arrests\", place.code == \"TH\" )",
            "Excluded( annotation.sentence == 3, annotation.token <= $t.token )",
            "Excluded( annotation == $t )",
            "Excluded( annotation != $q, reason == \"a\" )",
            "Among( part.kind == \"arrests\", whole.quantity.of == \"people\", part != whole )",
            "Same( count != again, again.quantity == $q )",
            "Headline( count.quantity == $q )",
            "About( code == \"job-scam\", count.kind in ( \"arrests\", \"charged\" ) )",
            "During( period == $p, period.form != \"day\" )",
            "Quantity( upper > 5 )",
            "Quantity( upper == $q.upper, upper != null )",
            "Quantity( currency == $q.currency, currency != \"USD\" )",
            "Quantity( currency in ( \"USD\", \"EUR\" ) )",
            "Quantity( value in ( 1, 2 ), value not in ( 3, 4 ) )",
            "Quantity( clause == $q.clause, value > 2.5, value == 100000000000.0, value >= $q.value * 1.1 - 3 )",
            "Quantity( -value < -3, 3 < value, value == -1 )",
            "Quantity( this == $q )",
            "Quantity( token + 1 == $t.token, $t.last + 1 <= token )",
            "Quantity( !( value > 3 ), ( value > 3 || value < 1 ) && token != 7 )",
            "Term( concept.startsWith( \"a\" ), concept.endsWith( $t.concept ), !concept.isEmpty() )",
            "Term( concept.isEmpty() == false, concept.startsWith( \"a\" ) != true )",
            "Term( concept contains \"a\", concept not contains \"b\", concept.contains( \"c\" ) )",
            "Term( $a : concept, $b : sort ) Mentions( concept == $a, sort == $b )",
            "Term( $i : token, $j : last ) Quantity( token in ( $i, $j ) )",
            "$n : Act( trigger == $t, quantity.value == $q.value ) Term( this == $n.trigger )",
            "$c : Count( evidence contains $t, evidence not contains $q, evidence.size() > 1, !evidence.isEmpty() )",
            "$c : Count( $t memberOf evidence, $q not memberOf evidence )",
            "$c : Count( $e : evidence, $u : quantity.upper ) Term( this memberOf $e )",
            "PlaceOf( place.country == \"TH\", quantity == $q, place.token <= 9, role == \"scene\" )",
            "PeriodOf( period.from <= $p.from, quantity == $q, $x : period ) Period( this == $x )",
            "not( Term( concept == \"charge\" ) and Quantity( value > 3 ) )",
            "not( exists Term( concept == \"charge\" ) )",
            "exists( Term( concept == \"charge\" ) or Quantity( value > 3 ) )",
            "( Term( token == 1 ) or Term( token == 2 ) ) ( Place( ) or Period( ) )",
            "( $k : Term( token == 1 ) or $k : Term( token == 2 ) ) Quantity( clause == $k.clause, token > $k.last )",
            "Sentence( number == $t.sentence, $g : paragraph ) Sentence( paragraph == $g + 1 )",
            "FraudType( code == \"job-scam\", evidence contains $t ) Label( name == \"a\", value == \"b\" ) Region( place.code == \"TH\" )");

    @TempDir
    Path temporary;

    @Test
    void whateverPassesTheCheck() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < LEFTS.size(); i++) {
            file.append("rule \"rule ")
                    .append(i)
                    .append("\" @description( \"d\" ) when $t : Term( ) $q : Quantity( ) $p : Period( )\n")
                    .append(LEFTS.get(i))
                    .append("\nthen insertLogical( new Label( \"a")
                    .append(i)
                    .append("\", \"b\", $q ) ); end\n");
        }
        RuleSet rules =
                RuleFolder.in(temporary).with("theme/all.drl", file.toString()).load();

        assertThat(rules.rules()).hasSize(LEFTS.size());
    }

    @Test
    void namesThatDifferInPunctuationOnly() {
        RuleFolder folder = RuleFolder.in(temporary);
        StringBuilder file = new StringBuilder();
        List<String> names = List.of("a b", "a-b", "a.b", "a,b", "a'b", "a(b", "a/b", "1 b", "A b", "警察", "class");
        names.forEach(name -> file.append("rule \"" + name + "\" @description( \"d\" ) when $q : Quantity( ) then"
                + " insertLogical( new Label( \"rule\", \"" + name + "\", $q ) ); end\n"));
        RuleSet rules = folder.with("theme/names.drl", file.toString()).load();

        assertThat(rules.judge(new Facts().with(Facts.people(1, 1)).annotations())
                        .findings())
                .hasSize(names.size())
                .allMatch(finding -> finding.rules().size() == 1);
        assertThat(rules.judge(Annotations.NONE).findings()).isEmpty();
    }
}
