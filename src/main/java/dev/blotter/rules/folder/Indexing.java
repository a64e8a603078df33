package dev.blotter.rules.folder;

import dev.blotter.rules.engine.Link;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.index.BetaIndexImpl;
import org.drools.model.patterns.PatternImpl;

/**
 * Has the engine sort facts by a part that equals a part of another fact, as in {@code sentence ==
 * $q.sentence}. The rule compiler sees to that only where the other part is a variable; without it, the time
 * that a document takes would grow with the square of its length.
 */
final class Indexing {
    private Indexing() {}

    /** Adds what is missing in compiled rules that no engine has yet. */
    static void complete(Model rules) {
        rules.getRules().forEach(rule -> complete((Condition) rule.getView()));
    }

    private static void complete(Condition condition) {
        if (condition instanceof PatternImpl<?> pattern) {
            complete(pattern.getConstraint());
        } else {
            condition.getSubConditions().forEach(Indexing::complete);
        }
    }

    private static void complete(Constraint constraint) {
        if (constraint instanceof AbstractSingleConstraint single && single.getIndex() == null) {
            Link link = Link.of(single);
            if (link != null) {
                single.setIndex(new BetaIndexImpl<Object, Object, Object>(
                        Object.class, Index.ConstraintType.EQUAL, link.id(), link.part(), link.other(), Object.class));
            }
        } else if (!(constraint instanceof AbstractSingleConstraint)) {
            constraint.getChildren().forEach(Indexing::complete);
        }
    }
}
