package dev.blotter.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;

/** Facts by their looks, and those of them that meet questions. */
public final class Gathering implements Known {
    /** Fewer facts are not sorted. */
    private static final int MANY = 4;

    private final Questions questions;
    private final Map<Look, Group> groups = new HashMap<>();
    private final Map<Class<?>, List<Group>> byType = new HashMap<>();
    private final BitSet met = new BitSet();
    private final @Nullable List<Object>[] answers;
    private final @Nullable Map<Object, List<Object>>[] sorted;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Gathering(Questions questions) {
        this.questions = questions;
        this.answers = new List[questions.size()];
        this.sorted = new Map[questions.sortings()];
    }

    /**
     * Facts of one look.
     *
     * @param questions the numbers of the questions that they may meet
     * @param handles those of the facts that a session has
     */
    record Group(Look look, BitSet questions, List<Object> facts, List<@Nullable InternalFactHandle> handles) {}

    /** Takes in a fact; returns all that look like it. */
    public Group add(Object fact, @Nullable InternalFactHandle handle) {
        Look look = Look.of(fact);
        Group group = groups.get(look);
        if (group == null) {
            group = new Group(look, questions.admitting(look, fact), new ArrayList<>(), new ArrayList<>());
            groups.put(look, group);
            byType.computeIfAbsent(look.type(), type -> new ArrayList<>()).add(group);
            met.or(group.questions);
        }
        group.facts.add(fact);
        group.handles.add(handle);
        return group;
    }

    Iterable<Group> groups() {
        return groups.values();
    }

    /** Whether a fact may meet a question, by its look. */
    boolean mayMeet(int question) {
        return met.get(question);
    }

    @Override
    public boolean mayMeet(BitSet all) {
        return Gate.contains(met, all);
    }

    @Override
    public Gathering about(Question question) {
        return this;
    }

    /** The facts that meet a question. */
    List<Object> answers(Question question) {
        List<Object> known = answers[question.number()];
        if (known == null) {
            known = met.get(question.number()) ? find(question) : List.of();
            answers[question.number()] = known;
        }
        return known;
    }

    private List<Object> find(Question question) {
        List<Object> found = new ArrayList<>();
        for (Group group : byType.getOrDefault(question.type(), List.of())) {
            if (group.questions.get(question.number())) {
                for (Object fact : group.facts) {
                    if (question.isMetBy(fact)) {
                        found.add(fact);
                    }
                }
            }
        }
        return found;
    }

    /** The facts that meet a question, but of many only those that have a certain part. */
    List<Object> answers(Sorting sorting, @Nullable Object part) {
        List<Object> all = answers(sorting.question());
        if (all.size() < MANY) {
            return all;
        }
        Map<Object, List<Object>> known = sorted[sorting.number()];
        if (known == null) {
            known = sort(all, sorting);
            sorted[sorting.number()] = known;
        }
        return known.getOrDefault(part, List.of());
    }

    private static Map<Object, List<Object>> sort(List<Object> facts, Sorting sorting) {
        Map<Object, List<Object>> sorted = new HashMap<>();
        for (Object fact : facts) {
            sorted.computeIfAbsent(sorting.part().apply(fact), key -> new ArrayList<>())
                    .add(fact);
        }
        return sorted;
    }
}
