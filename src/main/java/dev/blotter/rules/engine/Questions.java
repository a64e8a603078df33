package dev.blotter.rules.engine;

import dev.blotter.finding.Conclusion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * All that the patterns of rules ask of single facts. Those that ask the same share one question. When all
 * rules are read, safe for use by many threads.
 */
public final class Questions {
    private final Map<List<Object>, Question> questions = new HashMap<>();
    private final Map<List<Object>, Sorting> sortings = new HashMap<>();

    /**
     * What a pattern asks of a fact alone.
     *
     * @param number tells it apart from all other questions; from 0
     * @param look the conditions that all facts of one look meet, or none
     * @param own the other conditions
     */
    record Question(int number, Class<?> type, List<Check> look, List<Check> own) {
        /** Whether facts that look like this one may meet it. */
        boolean admits(Object fact) {
            return type == fact.getClass() && Check.allHold(look, new Object[] {fact});
        }

        boolean isOnConclusions() {
            return Conclusion.class.isAssignableFrom(type);
        }

        /** Whether a fact that it admits meets it: the only value of a row. */
        boolean isMetBy(@Nullable Object[] fact) {
            return Check.allHold(own, fact);
        }
    }

    /**
     * The facts that meet a question, sorted by a part of them.
     *
     * @param number tells it apart from all other sortings; from 0
     */
    record Sorting(int number, Question question, Function1<Object, Object> part) {}

    /** The question of a pattern, by its conditions on the fact alone. */
    Question of(Class<?> type, List<SingleConstraint> conditions) {
        List<Object> key = new ArrayList<>(List.of(type));
        conditions.forEach(condition -> key.add(condition.getExprId()));
        return questions.computeIfAbsent(
                key,
                absent -> new Question(questions.size(), type, checks(conditions, true), checks(conditions, false)));
    }

    private static List<Check> checks(List<SingleConstraint> conditions, boolean onLook) {
        return conditions.stream()
                .filter(condition -> Routes.comparesTexts(condition) == onLook)
                .map(condition -> Check.of(condition, 0))
                .toList();
    }

    /**
     * The facts that meet a question by a part of them.
     *
     * @param condition the identity of the condition that compares the part
     */
    Sorting sorting(Question question, String condition, Function1<Object, Object> part) {
        return sortings.computeIfAbsent(
                List.of(question.number(), condition), key -> new Sorting(sortings.size(), question, part));
    }

    int size() {
        return questions.size();
    }

    int sortings() {
        return sortings.size();
    }

    /** The numbers of the questions that facts may meet that look like this one. */
    BitSet admitting(Object fact) {
        BitSet numbers = new BitSet(size());
        questions.values().stream()
                .filter(question -> question.admits(fact))
                .forEach(question -> numbers.set(question.number()));
        return numbers;
    }
}
