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
        int one = places[0];
        int two = places.length > 1 ? places[1] : one;
        int three = places.length > 2 ? places[2] : one;
        return switch (places.length) {
            case 1 -> {
                Predicate1<Object> written = bare(condition.getPredicate1());
                yield values -> written.test(values[one]);
            }
            case 2 -> {
                Predicate2<Object, Object> written = bare(condition.getPredicate2());
                yield values -> written.test(values[one], values[two]);
            }
            default -> {
                Predicate3<Object, Object, Object> written = bare(condition.getPredicate3());
                yield values -> written.test(values[one], values[two], values[three]);
            }
        };
    }

    /** A part of a fact, as the compiler wrote it. */
    static Function1<Object, Object> part(Function1<?, ?> of) {
        return bare(of);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T bare(Object lambda) {
        return (T) (lambda instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : lambda);
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
