package dev.blotter.rules.engine;

import dev.blotter.text.Interruption;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.drools.model.Constraint;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.patterns.PatternImpl;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a rule may match a document, before the engine is troubled with its facts: looks for one
 * way to fulfil its conditions. What can't be known yet counts as fulfilled, such as that nothing excludes a
 * figure. Safe for use by many threads.
 */
public final class Prospect {
    /** So many facts are tried; a rule that is not decided then may match. */
    private static final int TRIED = 20_000;

    private final List<Stage> stages;
    private final int places;
    private final BitSet concluded = new BitSet();
    private final BitSet needed = new BitSet();

    private Prospect(Stages read) {
        stages = List.copyOf(read.stages());
        places = read.places();
        for (Stage stage : stages) {
            if (stage instanceof Stage.Found found) {
                needed.set(found.question().number());
            }
            note(stage);
        }
    }

    private void note(Stage stage) {
        switch (stage) {
            case Stage.Found found -> {
                if (found.question().isOnConclusions()) {
                    concluded.set(found.question().number());
                }
            }
            case Stage.Group group -> group.stages().forEach(this::note);
            case Stage.Either either -> either.groups().forEach(this::note);
        }
    }

    static Prospect of(Rule rule, Questions questions) {
        return new Prospect(Stages.of(rule, questions));
    }

    /** The same of a document of which nothing will be concluded before: all that may be concluded counts as such. */
    public static Prospect onFacts(Rule rule, Questions questions) {
        return new Prospect(Stages.onFacts(rule, questions));
    }

    /** What a pattern asks of a fact, condition by condition. */
    public static List<Constraint> constraints(PatternImpl<?> pattern) {
        Constraint all = pattern.getConstraint();
        if (all instanceof MultipleConstraints) {
            return all.getChildren();
        }
        return all.equals(SingleConstraint.TRUE) ? List.of() : List.of(all);
    }

    /** Whether there may be a prospect when something is concluded that may meet some questions, and was none before. */
    boolean gainsBy(BitSet questions) {
        return concluded.intersects(questions);
    }

    /**
     * Whether the rule may match what is known of a document.
     *
     * @throws CancellationException when this thread is interrupted
     */
    public boolean isThere(Known known) {
        Interruption.heed();
        if (!known.mayMeet(needed)) {
            return false;
        }
        for (Stage stage : stages) {
            if (stage instanceof Stage.Found found
                    && known.about(found.question()).answers(found.question()).isEmpty()) {
                return false;
            }
        }
        Search search = new Search(known, new Object[places]);
        return search.succeeds(stages, 0) || search.tried > TRIED;
    }

    private static final class Search {
        private final Known known;
        private final @Nullable Object[] values;
        private int tried;

        Search(Known known, @Nullable Object[] values) {
            this.known = known;
            this.values = values;
        }

        boolean succeeds(List<Stage> stages, int from) {
            return from == stages.size()
                    || switch (stages.get(from)) {
                        case Stage.Found found -> finds(found, stages, from + 1);
                        case Stage stage -> holds(stage) && succeeds(stages, from + 1);
                    };
        }

        private boolean holds(Stage stage) {
            return switch (stage) {
                case Stage.Group group -> succeeds(group.stages(), 0) == group.wanted();
                case Stage.Either either -> either.groups().stream().anyMatch(this::holds);
                case Stage.Found found -> succeeds(List.of(found), 0);
            };
        }

        private boolean finds(Stage.Found found, List<Stage> stages, int next) {
            List<Object> facts = candidates(found);
            for (int i = 0; i < facts.size() && ++tried <= TRIED; i++) {
                Object fact = facts.get(i);
                values[found.place()] = fact;
                if (passes(found, fact) && succeeds(stages, next)) {
                    return true;
                }
            }
            return false;
        }

        private List<Object> candidates(Stage.Found found) {
            Gathering facts = known.about(found.question());
            Stage.Common common = found.common();
            return common == null
                    ? facts.answers(found.question())
                    : facts.answers(common.sorting(), common.part().apply(values[common.place()]));
        }

        /** Whether a fact passes all tests; then its parts take their places. */
        private boolean passes(Stage.Found found, Object fact) {
            if (!Check.allHold(found.tests(), values)) {
                return false;
            }
            for (Stage.Part part : found.parts()) {
                values[part.place()] = part.of().apply(fact);
            }
            return true;
        }
    }
}
