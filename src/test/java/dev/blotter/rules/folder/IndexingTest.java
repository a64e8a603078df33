package dev.blotter.rules.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.rules.RuleFolder;
import dev.blotter.rules.RuleSet;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.patterns.PatternImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexingTest {
    @TempDir
    Path temporary;

    private Stream<String> indexed(String left) {
        RuleSet rules = RuleFolder.in(temporary)
                .withRule("asked", left, "insertLogical( new Count( \"arrests\", $q ) );")
                .load();
        return patterns((Condition) rules.compiled("asked").getView())
                .flatMap(pattern -> conditions(pattern.getConstraint()))
                .filter(condition -> condition.getIndex() != null)
                .map(condition -> condition.predicateInformation().getStringConstraint());
    }

    private static Stream<PatternImpl<?>> patterns(Condition condition) {
        return condition instanceof PatternImpl<?> pattern
                ? Stream.of(pattern)
                : condition.getSubConditions().stream().flatMap(IndexingTest::patterns);
    }

    private static Stream<SingleConstraint> conditions(Constraint constraint) {
        return constraint instanceof SingleConstraint single
                ? Stream.of(single)
                : constraint.getChildren().stream().flatMap(IndexingTest::conditions);
    }

    @Test
    void aPartThatEqualsAPartOfAnotherFactIsIndexed() {
        assertThat(indexed("TermNear( $q : quantity ) exists Term( sentence == $q.sentence, last < $q.token )"))
                .contains("sentence == $q.sentence")
                .doesNotContain("last < $q.token");
    }
}
