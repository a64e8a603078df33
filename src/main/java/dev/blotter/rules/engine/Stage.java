package dev.blotter.rules.engine;

import dev.blotter.rules.engine.Questions.Question;
import dev.blotter.rules.engine.Questions.Sorting;
import java.util.List;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** A part of the search for facts that a rule may match. What is found takes its place in a row of values. */
sealed interface Stage {
    /**
     * A fact that must be there.
     *
     * @param question what is asked of it alone
     * @param place the place that it takes
     * @param tests what is asked of it and of values before
     * @param parts those of its parts that take places
     * @param common what it has in common with a value before; null when it need have nothing
     */
    record Found(
            Question question,
            int place,
            List<Check> tests,
            List<Part> parts,
            @Nullable Common common) implements Stage {}

    /** Others that must be there, or must not. */
    record Group(List<Stage> stages, boolean wanted) implements Stage {}

    /** Several others, one of which must be there. */
    record Either(List<Stage> groups) implements Stage {}

    /** A part of a fact, and its place. */
    record Part(int place, Function1<Object, Object> of) {}

    /** The facts that have a part in common with the value at a place. */
    record Common(Sorting sorting, int place, Function1<Object, Object> part) {}
}
