package dev.blotter.annotate;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.Interruption;
import dev.blotter.text.Period;
import dev.blotter.text.PeriodNear;
import dev.blotter.text.Place;
import dev.blotter.text.PlaceNear;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import dev.blotter.text.TermNear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs quantities with the terms, periods and places around them.
 *
 * <pre>
 * terms            verbs, nouns and cues in the sentence, at most 30 tokens away; at most 18 from a quantity
 *                  of nothing named ("two were arrested")
 * periods, places  in the sentence and the three before it, of each the next 200 before and behind; for a
 *                  quantity of nothing named only where a term is near too
 * </pre>
 */
final class Neighbourhood {
    private static final String VERB = "verb";
    private static final Set<String> STRENGTHS = Set.of(VERB, "noun", "cue");
    private static final int FARTHEST = 30;
    private static final int FARTHEST_OF_NONE = 18;
    private static final int MOST_SENTENCES_BACK = 3;
    private static final int MOST_ON_A_SIDE = 200;

    private final Tokens tokens;
    private final Map<Integer, List<Quantity>> quantities;
    private final Map<Integer, List<Term>> steering;

    private final List<TermNear> terms = new ArrayList<>();
    /** The quantities of something, and those of nothing named with a term near. */
    private final List<Quantity> placed = new ArrayList<>();

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
        int before = terms.size();
        int farthest = isOfNone(quantity) ? FARTHEST_OF_NONE : FARTHEST;
        List<Related<Term>> around = new ArrayList<>();
        for (Term term : steering.getOrDefault(quantity.sentence(), List.of())) {
            Relation relation = relation(term, quantity);
            if (relation.gap <= farthest) {
                around.add(new Related<>(term, relation));
            }
        }
        around.forEach(term -> terms.add(near(term, quantity, around)));
        if (terms.size() > before || !isOfNone(quantity)) {
            placed.add(quantity);
        }
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

    private TermNear near(Related<Term> one, Quantity quantity, List<Related<Term>> around) {
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
    private static int verbs(List<Related<Term>> around, Relation relation) {
        int between = 0;
        for (Related<Term> other : around) {
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

    List<PeriodNear> periods(List<Period> periods) {
        return ranked(
                periods,
                (period, quantity, relation, rank) -> new PeriodNear(
                        period,
                        quantity,
                        order(relation),
                        relation.gap,
                        quantity.sentence() - period.sentence(),
                        paragraphs(period, quantity),
                        relation.clauses,
                        rank));
    }

    List<PlaceNear> places(List<Place> places) {
        return ranked(
                places,
                (place, quantity, relation, rank) -> new PlaceNear(
                        place,
                        quantity,
                        order(relation),
                        relation.gap,
                        quantity.sentence() - place.sentence(),
                        paragraphs(place, quantity),
                        relation.clauses,
                        rank));
    }

    private int paragraphs(Annotation before, Quantity quantity) {
        return tokens.sentenceOf(quantity.token()).paragraph()
                - tokens.sentenceOf(before.token()).paragraph();
    }

    /** What overlaps a quantity counts as before it. */
    private static String order(Relation relation) {
        return relation.order.equals("after") ? "after" : "before";
    }

    /** Makes a fact of what stands near a quantity. */
    private interface Pairing<A, P> {
        P pair(A near, Quantity quantity, Relation relation, int rank);
    }

    private record Related<A>(A annotation, Relation relation) {}

    private <A extends Annotation, P> List<P> ranked(List<A> others, Pairing<A, P> pairing) {
        Map<Integer, List<A>> sentences = bySentence(others);
        List<P> near = new ArrayList<>();
        for (Quantity quantity : placed) {
            for (int back = 0; back <= MOST_SENTENCES_BACK; back++) {
                List<A> there = around(quantity, sentences.getOrDefault(quantity.sentence() - back, List.of()));
                int rank = 1;
                for (Related<A> other : nearest(there, quantity)) {
                    near.add(pairing.pair(other.annotation, quantity, other.relation, rank++));
                }
            }
        }
        return near;
    }

    /** Of very many in one sentence those that stand next to a quantity on both sides. */
    private static <A extends Annotation> List<A> around(Quantity quantity, List<A> annotations) {
        if (annotations.size() <= MOST_ON_A_SIDE) {
            return annotations;
        }
        int from = 0;
        int to = annotations.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean before = annotations.get(middle).token() < quantity.token();
            from = before ? middle + 1 : from;
            to = before ? to : middle;
        }
        return annotations.subList(
                Math.max(0, from - MOST_ON_A_SIDE), Math.min(annotations.size(), from + MOST_ON_A_SIDE));
    }

    private <A extends Annotation> List<Related<A>> nearest(List<A> annotations, Quantity quantity) {
        List<Related<A>> related = new ArrayList<>(annotations.size());
        annotations.forEach(annotation -> related.add(new Related<>(annotation, relation(annotation, quantity))));
        if (related.size() > 1) {
            related.sort(Comparator.comparingInt(other -> other.relation.gap));
        }
        return related;
    }
}
