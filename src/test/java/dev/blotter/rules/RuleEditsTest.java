package dev.blotter.rules;

import static dev.blotter.rules.Facts.people;
import static dev.blotter.rules.Facts.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.FraudTypes;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Annotation;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleEditsTest {
    private static final String OF_ARRESTS = "Term( concept == \"arrest\" ) $q : Quantity( of == \"people\" )";
    private static final String OF_CHARGES = "Term( concept == \"charge\" ) $q : Quantity( of == \"people\" )";
    private static final String COUNT = "insertLogical( new Count( \"arrests\", $q ) );";

    @TempDir
    Path before;

    @TempDir
    Path now;

    private RuleFolder former;
    private RuleFolder present;

    @BeforeEach
    void makeTwoFolders() {
        former = RuleFolder.in(before).withRule("people", "$q : Quantity( of == \"people\", value > 90 )", COUNT);
        present = RuleFolder.in(now).withRule("people", "$q : Quantity( of == \"people\", value > 90 )", COUNT);
    }

    private boolean mayMatch(Annotation... facts) {
        FraudTypes types = FraudTypes.load(former.path());
        return present.load()
                .editsSince(former.path(), types, RuleFolder.CONCEPTS)
                .orElseThrow()
                .mayMatch(new Facts().with(people(12, 5)).with(facts).annotations());
    }

    @Test
    void aRuleThatCameMayMatchWhereItsFactsAre() {
        present.withRule("new", OF_ARRESTS, COUNT);

        assertThat(mayMatch(term("arrest", 3))).isTrue();
        assertThat(mayMatch(term("charge", 3))).isFalse();
    }

    @Test
    void aRuleThatWentMayHaveMatched() {
        former.withRule("old", OF_ARRESTS, COUNT);

        assertThat(mayMatch(term("arrest", 3))).isTrue();
        assertThat(mayMatch(term("charge", 3))).isFalse();
    }

    @Test
    void aRewrittenRuleCountsAsItWasAndAsItIs() {
        former.withRule("both", OF_ARRESTS, COUNT);
        present.withRule("both", OF_CHARGES, COUNT);

        assertThat(mayMatch(term("arrest", 3))).isTrue();
        assertThat(mayMatch(term("charge", 3))).isTrue();
        assertThat(mayMatch(term("victim", 3))).isFalse();
    }

    @Test
    void aRuleWithAnotherRightSideIsAnother() {
        former.withRule("both", OF_ARRESTS, COUNT);
        present.withRule("both", OF_ARRESTS, COUNT.replace("arrests", "charged"));

        assertThat(mayMatch(term("arrest", 3))).isTrue();
    }

    @Test
    void aRuleThatIsMovedOrDescribedOtherwiseIsTheSame() {
        former.withRule("same", OF_ARRESTS, COUNT);
        present.with("other/place.drl", """
                // a comment
                rule "same"
                @description("Said in other words")
                when
                    %s
                then
                    %s
                end
                """.formatted(OF_ARRESTS, COUNT));

        assertThat(mayMatch(term("arrest", 3))).isFalse();
    }

    @Test
    void aConditionThatABreakPutsIntoACommentIsGone() {
        former.withRule("same", OF_ARRESTS + " // nobody\n    Term( concept == \"victim\" )", COUNT);
        present.withRule("same", OF_ARRESTS + " // nobody Term( concept == \"victim\" )", COUNT);

        assertThat(mayMatch(term("arrest", 3))).isTrue();
    }

    @Test
    void whatARuleAsksOfConclusionsCountsAsFulfilled() {
        present.withRule(
                "waits",
                "$c : Count( quantity.value > 100 ) Term( concept == \"arrest\" )",
                "insertLogical( new Headline( $c ) );");

        assertThat(mayMatch(term("arrest", 3))).isTrue();
        assertThat(mayMatch(term("charge", 3))).isFalse();
    }

    @Test
    void ofRulesThatMayRunAnyCodeNothingIsKnown() {
        FraudTypes types = FraudTypes.load(present.path());
        RuleSet trusted = RuleSet.load(present.path(), types, RuleFolder.CONCEPTS, present.cache(), Trust.ANY_CODE);

        assertThat(trusted.editsSince(former.path(), types, RuleFolder.CONCEPTS))
                .isEmpty();
    }
}
