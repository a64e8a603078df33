package dev.blotter.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.rules.RuleFolder;
import dev.blotter.rules.folder.CheckedFolder;
import dev.blotter.rules.text.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StratificationTest {
    private static final String COUNT = "insertLogical( new Count( \"arrests\", $q ) );";

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
    void aRuleMustNotConcludeWhatItAsksThereBeNoneOf() {
        folder.withRule("self", "$q : Quantity( ) not Count( kind == \"arrests\" )", COUNT);

        assertThat(problems())
                .containsExactly(
                        "theme/self.drl:4:26: the rule 'self' concludes the Count that it asks there be none of;"
                                + " ask for something else");
    }

    @Test
    void theKindOfAConclusionTellsThemApart() {
        folder.withRule("charged", "$q : Quantity( )", "insertLogical( new Count( \"charged\", $q ) );")
                .withRule("arrests", "$q : Quantity( ) not Count( kind == \"charged\" )", COUNT)
                .withRule(
                        "victims",
                        "$q : Quantity( ) not Count( kind in (\"charged\", \"arrests\") )",
                        "insertLogical( new Count( \"victims\", $q ) );");

        assertThat(problems()).isEmpty();
    }

    @Test
    void aCircleOfSeveralRulesNamesThemAll() {
        folder.withRule("count", "$q : Quantity( ) not Excluded( annotation == $q )", COUNT)
                .withRule("headline", "$c : Count( )", "insertLogical( new Headline( $c ) );")
                .withRule(
                        "out",
                        "Headline( $c : count ) $q : Quantity( this != $c.quantity )",
                        "insertLogical( new Excluded( $q, \"small\" ) );");

        assertThat(problems())
                .containsExactly(
                        "theme/count.drl:4:26: the rules run in a circle through a 'not Excluded': 'count' feeds"
                                + " 'headline' feeds 'out', which feeds the 'not' of 'count'; break it");
    }

    @Test
    void aRuleThatClosesManyCirclesIsNamedOnce() {
        String notExcluded = "$q : Quantity( ) not Excluded( annotation == $q )";
        folder.withRule("count", notExcluded, COUNT)
                .withRule("charged", notExcluded, "insertLogical( new Count( \"charged\", $q ) );")
                .withRule(
                        "out",
                        "Count( $o : quantity ) $q : Quantity( this != $o )",
                        "insertLogical( new Excluded( $q, \"small\" ) );");

        assertThat(problems())
                .containsExactly(
                        "theme/charged.drl:4:26: the rules run in a circle through a 'not Excluded': 'charged' feeds"
                                + " 'out', which feeds the 'not' of 'charged'; break it");
    }

    @Test
    void aCircleWithoutANotIsHarmless() {
        folder.withRule(
                        "one",
                        "$q : Quantity( ) exists Label( name == \"a\" )",
                        "insertLogical( new Label( \"b\", \"b\", $q ) );")
                .withRule(
                        "two",
                        "$q : Quantity( ) Label( name == \"b\" )",
                        "insertLogical( new Label( \"a\", \"b\", $q ) );");

        assertThat(problems()).isEmpty();
    }

    private List<CheckedRule> rules() {
        Vocabulary vocabulary =
                new Vocabulary(FraudTypes.load(folder.path()), RuleFolder.CONCEPTS, List.of(), CountTable.KINDS);
        return CheckedFolder.check(folder.path(), vocabulary, Trust.VOCABULARY, folder.cache())
                .rules();
    }

    @Test
    void aRuleFiresAfterThoseWhoseConclusionsItForbids() {
        folder.withRule("count", "$q : Quantity( ) not Excluded( annotation == $q )", COUNT)
                .withRule(
                        "headline",
                        "$c : Count( ) not Headline( count == $c )",
                        "insertLogical( new Label( \"a\", \"b\", $c.quantity ) );")
                .withRule("other", "$c : Count( )", "insertLogical( new Headline( $c ) );")
                .withRule("out", "$q : Quantity( value == 3 )", "insertLogical( new Excluded( $q, \"small\" ) );");

        assertThat(new Stratification(rules()).strata())
                .isEqualTo(Map.of("out", 0, "count", 1, "other", 1, "headline", 2));
    }
}
