package dev.blotter.rules.engine;

import dev.blotter.rules.engine.Questions.Question;
import dev.blotter.rules.engine.Questions.Sorting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;

/** Facts by their shapes, and those of them that meet questions. */
public final class Gathering implements Known {
    /** Fewer facts are not sorted. */
    private static final int MANY = 4;

    private final Shapes shapes;
    private final List<Group> groups = new ArrayList<>();
    private @Nullable Group[] byShape = new Group[512];
    private final Map<Class<?>, List<Group>> byType = new HashMap<>();
    private final BitSet met = new BitSet();
    private final @Nullable List<Object>[] answers;
    private final @Nullable Map<Object, List<Object>>[] sorted;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Gathering(Shapes shapes) {
        this.shapes = shapes;
        this.answers = new List[shapes.questions().size()];
        this.sorted = new Map[shapes.questions().sortings()];
    }

    /**
     * Facts of one shape.
     *
     * @param handles those of the facts that a session has
     */
    record Group(Shapes.Shape shape, List<Object> facts, List<@Nullable InternalFactHandle> handles) {}

    /** Takes in a fact; returns all of its shape. */
    public Group add(Object fact, @Nullable InternalFactHandle handle) {
        Shapes.Shape shape = shapes.of(fact);
        if (shape.number() >= byShape.length) {
            byShape = Arrays.copyOf(byShape, shape.number() * 2);
        }
        Group group = byShape[shape.number()];
        if (group == null) {
            group = new Group(shape, new ArrayList<>(), new ArrayList<>());
            byShape[shape.number()] = group;
            groups.add(group);
            byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(group);
            met.or(shape.questions());
        }
        group.facts.add(fact);
        group.handles.add(handle);
        return group;
    }

    Iterable<Group> groups() {
        return groups;
    }

    /** Whether a fact may meet a question, by its look. */
    boolean mayMeet(int question) {
        return met.get(question);
    }

    @Override
    public boolean mayMeet(BitSet all) {
        return Doors.contains(met, all);
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
        @Nullable Object[] alone = new Object[1];
        for (Group group : byType.getOrDefault(question.type(), List.of())) {
            if (group.shape.questions().get(question.number())) {
                for (Object fact : group.facts) {
                    alone[0] = fact;
                    if (question.isMetBy(alone)) {
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
