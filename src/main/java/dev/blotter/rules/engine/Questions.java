package dev.blotter.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;

/**
 * All that the patterns of rules ask of single facts. Those that ask the same share one question. When all
 * rules are read, safe for use by many threads.
 */
public final class Questions {
    private final Map<List<Object>, Question> questions = new HashMap<>();
    private final Map<List<Object>, Sorting> sortings = new HashMap<>();

    /** The question of a pattern, by its conditions on the fact alone. */
    Question of(Class<?> type, List<SingleConstraint> conditions) {
        List<Object> key = new ArrayList<>(List.of(type));
        conditions.forEach(condition -> key.add(condition.getExprId()));
        return questions.computeIfAbsent(
                key,
                absent -> Question.of(
                        questions.size(),
                        type,
                        conditions.stream().filter(Routes::comparesTexts).toList(),
                        conditions.stream()
                                .filter(condition -> !Routes.comparesTexts(condition))
                                .toList()));
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

    /** The numbers of the questions about conclusions. */
    BitSet onConclusions() {
        BitSet numbers = new BitSet();
        questions.values().stream()
                .filter(Question::isOnConclusions)
                .forEach(question -> numbers.set(question.number()));
        return numbers;
    }
}
