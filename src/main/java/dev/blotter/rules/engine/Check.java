package dev.blotter.rules.engine;

import java.util.List;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.jspecify.annotations.Nullable;

/** A condition on the values at some places, three at most, as the compiler wrote it: without the engine's wrappers. */
@FunctionalInterface
interface Check {
    /**
     * Whether the condition holds of a row of values.
     *
     * @throws Exception when the condition fails on the values
     */
    boolean holds(@Nullable Object[] values) throws Exception;

    static Check of(SingleConstraint condition, int... places) {
        return switch (places.length) {
            case 1 -> of(condition, places[0]);
            case 2 -> of(condition, places[0], places[1]);
            default -> of(condition, places[0], places[1], places[2]);
        };
    }

    @SuppressWarnings("unchecked")
    private static Check of(SingleConstraint condition, int one) {
        Predicate1<Object> written = (Predicate1<Object>) bare(condition.getPredicate1());
        return values -> written.test(values[one]);
    }

    @SuppressWarnings("unchecked")
    private static Check of(SingleConstraint condition, int one, int two) {
        Predicate2<Object, Object> written = (Predicate2<Object, Object>) bare(condition.getPredicate2());
        return values -> written.test(values[one], values[two]);
    }

    @SuppressWarnings("unchecked")
    private static Check of(SingleConstraint condition, int one, int two, int three) {
        Predicate3<Object, Object, Object> written =
                (Predicate3<Object, Object, Object>) bare(condition.getPredicate3());
        return values -> written.test(values[one], values[two], values[three]);
    }

    /** A part of a fact, as the compiler wrote it. */
    @SuppressWarnings("unchecked")
    static Function1<Object, Object> part(Function1<?, ?> of) {
        return (Function1<Object, Object>) bare(of);
    }

    private static Object bare(Object lambda) {
        return lambda instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : lambda;
    }

    /** Whether all conditions hold. */
    static boolean allHold(List<Check> conditions, @Nullable Object[] values) {
        try {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(values)) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a condition of a rule failed", e);
        }
    }
}
