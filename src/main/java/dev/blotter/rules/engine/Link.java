package dev.blotter.rules.engine;

import dev.blotter.text.Annotation;
import dev.blotter.text.Sentence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.index.BetaIndexImpl;
import org.jspecify.annotations.Nullable;

/**
 * A condition by which a part of a fact equals a part of another. The engine sorts facts by such parts
 * only where the other one is a variable; here, {@code sentence == $q.sentence} is one, too.
 */
public record Link(int id, Function1<Object, Object> part, Function1<Object, Object> other) {
    private static final Pattern PLACES = Pattern.compile("(\\w+) == \\$\\w+\\.(\\w+)");

    private static final List<String> NAMES = List.of("sentence", "clause", "token", "last", "number");

    /** Higher than the numbers that the rule compiler gives. */
    private static final int OWN = 1000;

    public static @Nullable Link of(SingleConstraint condition) {
        if (condition.getIndex() instanceof BetaIndexImpl<?, ?, ?> index) {
            return of(index);
        }
        Matcher written = PLACES.matcher(condition.predicateInformation().getStringConstraint());
        Variable<?>[] facts = condition.getVariables();
        if (facts.length != 2 || !written.matches()) {
            return null;
        }
        Function1<Object, Object> part = part(facts[0], written.group(1));
        Function1<Object, Object> other = part(facts[1], written.group(2));
        return part == null || other == null ? null : new Link(OWN + NAMES.indexOf(written.group(1)), part, other);
    }

    private static @Nullable Link of(BetaIndexImpl<?, ?, ?> index) {
        boolean hashed = index.getConstraintType() == Index.ConstraintType.EQUAL
                && index.getIndexedClass().equals(index.getRightReturnType())
                && index.getIndexedClass() != double.class;
        return hashed
                ? new Link(
                        index.getIndexId(),
                        Check.part(index.getLeftOperandExtractor()),
                        Check.part(index.getRightOperandExtractor()))
                : null;
    }

    private static @Nullable Function1<Object, Object> part(Variable<?> fact, String name) {
        boolean found = Annotation.class.isAssignableFrom(fact.getType());
        return switch (name) {
            case "sentence" -> found ? one -> ((Annotation) one).sentence() : null;
            case "clause" -> found ? one -> ((Annotation) one).clause() : null;
            case "token" -> found ? one -> ((Annotation) one).token() : null;
            case "last" -> found ? one -> ((Annotation) one).last() : null;
            case "number" -> fact.getType() == Sentence.class ? one -> ((Sentence) one).number() : null;
            default -> null;
        };
    }
}
