package dev.blotter.annotate;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.work.Interruption;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import dev.blotter.text.TermNear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs quantities with the verbs, nouns and cues of their sentence, at most 30 tokens away; at most 18 from a quantity
 * of nothing named ("two were arrested").
 */
final class Neighbourhood {
    private static final String VERB = "verb";
    private static final Set<String> STRENGTHS = Set.of(VERB, "noun", "cue");
    private static final int FARTHEST = 30;
    private static final int FARTHEST_OF_NONE = 18;

    private final Tokens tokens;
    private final Map<Integer, List<Quantity>> quantities;
    private final Map<Integer, List<Term>> steering;

    private final List<TermNear> terms = new ArrayList<>();

    Neighbourhood(Tokens tokens, List<Quantity> quantities, List<Term> terms) {
        this.tokens = tokens;
        this.quantities = bySentence(quantities);
        this.steering = bySentence(terms.stream()
                .filter(term -> STRENGTHS.contains(term.strength()))
                .toList());
        quantities.forEach(this::pair);
    }

    private static <A extends Annotation> Map<Integer, List<A>> bySentence(List<A> annotations) {
        Map<Integer, List<A>> sentences = new HashMap<>();
        annotations.forEach(annotation -> sentences
                .computeIfAbsent(annotation.sentence(), sentence -> new ArrayList<>())
                .add(annotation));
        return sentences;
    }

    private void pair(Quantity quantity) {
        Interruption.heed();
        int farthest = isOfNone(quantity) ? FARTHEST_OF_NONE : FARTHEST;
        List<Related> around = new ArrayList<>();
        for (Term term : steering.getOrDefault(quantity.sentence(), List.of())) {
            Relation relation = relation(term, quantity);
            if (relation.gap <= farthest) {
                around.add(new Related(term, relation));
            }
        }
        around.forEach(term -> terms.add(near(term, quantity, around)));
    }

    private static boolean isOfNone(Quantity quantity) {
        return quantity.of().equals("none");
    }

    /** The pairs in the order of the quantities, and of the terms of each. */
    List<TermNear> terms() {
        return terms;
    }

    /** Where one annotation stands, seen from a quantity, and the tokens between them. */
    private record Relation(String order, int gap, int clauses, int from, int to) {
        boolean holds(Annotation annotation) {
            return annotation.token() >= from && annotation.last() < to;
        }
    }

    private Relation relation(Annotation other, Quantity quantity) {
        if (other.last() < quantity.token()) {
            return between("before", other.last(), quantity.token());
        }
        return other.token() > quantity.last()
                ? between("after", quantity.last(), other.token())
                : new Relation("within", 0, 0, 0, 0);
    }

    private Relation between(String order, int last, int first) {
        int clauses = tokens.get(first).clause() - tokens.get(last).clause();
        return new Relation(order, first - last - 1, clauses, last + 1, first);
    }

    private TermNear near(Related one, Quantity quantity, List<Related> around) {
        Term term = one.annotation;
        Relation relation = one.relation;
        return new TermNear(
                term,
                quantity,
                term.concept(),
                term.strength(),
                quantity.of(),
                relation.order,
                relation.gap,
                relation.clauses,
                verbs(around, relation),
                quantities(quantity, relation));
    }

    /** How many verbs stand between; what does so is nearer than the term itself. */
    private static int verbs(List<Related> around, Relation relation) {
        int between = 0;
        for (Related other : around) {
            between += other.annotation.strength().equals(VERB) && relation.holds(other.annotation) ? 1 : 0;
        }
        return between;
    }

    private int quantities(Quantity quantity, Relation relation) {
        int between = 0;
        for (Quantity other : quantities.getOrDefault(quantity.sentence(), List.of())) {
            between += other.of().equals(quantity.of()) && relation.holds(other) ? 1 : 0;
        }
        return between;
    }

    private record Related(Term annotation, Relation relation) {}
}
