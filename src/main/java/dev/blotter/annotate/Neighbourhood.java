package dev.blotter.annotate;

import dev.blotter.text.Annotation;
import dev.blotter.text.Period;
import dev.blotter.text.PeriodNear;
import dev.blotter.text.Place;
import dev.blotter.text.PlaceNear;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import dev.blotter.text.TermNear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs quantities with the terms, periods and places around them.
 *
 * <pre>
 * terms            verbs, nouns and cues in the sentence, at most 30 tokens away; at most 6 from a quantity
 *                  of nothing named ("two were arrested")
 * periods, places  in the sentence and the three before it; for a quantity of nothing named only where
 *                  a term is near too
 * </pre>
 */
final class Neighbourhood {
    private static final Set<String> STRENGTHS = Set.of("verb", "noun", "cue");
    private static final int FARTHEST = 30;
    private static final int FARTHEST_OF_NONE = 6;
    private static final int MOST_SENTENCES_BACK = 3;

    private final Tokens tokens;
    private final List<Quantity> quantities;
    private final List<Term> terms;
    private final List<Term> verbs;

    Neighbourhood(Tokens tokens, List<Quantity> quantities, List<Term> terms) {
        this.tokens = tokens;
        this.quantities = quantities;
        this.terms = terms.stream()
                .filter(term -> STRENGTHS.contains(term.strength()))
                .toList();
        this.verbs =
                terms.stream().filter(term -> term.strength().equals("verb")).toList();
    }

    /** Where one annotation stands, seen from another. */
    private record Relation(String order, int gap, int clauses, int from, int to) {}

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

    /** The pairs in the order of the quantities, and of the terms of each. */
    List<TermNear> terms() {
        List<TermNear> near = new ArrayList<>();
        int begin = 0;
        for (Quantity quantity : quantities) {
            while (begin < terms.size() && terms.get(begin).sentence() < quantity.sentence()) {
                begin++;
            }
            for (int at = begin; at < terms.size() && terms.get(at).sentence() == quantity.sentence(); at++) {
                TermNear pair = pair(terms.get(at), quantity);
                if (pair != null) {
                    near.add(pair);
                }
            }
        }
        return near;
    }

    private @Nullable TermNear pair(Term term, Quantity quantity) {
        Relation relation = relation(term, quantity);
        int farthest = quantity.of().equals("none") ? FARTHEST_OF_NONE : FARTHEST;
        if (relation.gap > farthest) {
            return null;
        }
        return new TermNear(
                term,
                quantity,
                term.concept(),
                term.strength(),
                quantity.of(),
                relation.order,
                relation.gap,
                relation.clauses,
                verbs(relation),
                quantities(quantity.of(), relation));
    }

    private int verbs(Relation relation) {
        int between = 0;
        for (Term verb : verbs) {
            between += isInside(verb, relation) ? 1 : 0;
        }
        return between;
    }

    private int quantities(String of, Relation relation) {
        int between = 0;
        for (Quantity quantity : quantities) {
            between += quantity.of().equals(of) && isInside(quantity, relation) ? 1 : 0;
        }
        return between;
    }

    private static boolean isInside(Annotation annotation, Relation relation) {
        return annotation.token() >= relation.from && annotation.last() < relation.to;
    }

    /** Makes a pair of what stands near and a quantity. */
    private interface Pairing<A, P> {
        P pair(A near, Quantity quantity, Relation relation, int rank);
    }

    List<PeriodNear> periods(List<Period> periods, Set<Quantity> named) {
        return near(
                periods,
                named,
                (period, quantity, relation, rank) -> new PeriodNear(
                        period,
                        quantity,
                        order(relation),
                        relation.gap,
                        quantity.sentence() - period.sentence(),
                        relation.clauses,
                        rank));
    }

    List<PlaceNear> places(List<Place> places, Set<Quantity> named) {
        return near(
                places,
                named,
                (place, quantity, relation, rank) -> new PlaceNear(
                        place,
                        quantity,
                        order(relation),
                        relation.gap,
                        quantity.sentence() - place.sentence(),
                        relation.clauses,
                        rank));
    }

    private static String order(Relation relation) {
        return relation.order.equals("after") ? "after" : "before";
    }

    private <A extends Annotation, P> List<P> near(List<A> others, Set<Quantity> named, Pairing<A, P> pairing) {
        List<P> near = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (named.contains(quantity)) {
                for (int back = 0; back <= MOST_SENTENCES_BACK; back++) {
                    ranked(others, quantity, quantity.sentence() - back, pairing, near);
                }
            }
        }
        return near;
    }

    private <A extends Annotation, P> void ranked(
            List<A> others, Quantity quantity, int sentence, Pairing<A, P> pairing, List<P> near) {
        List<A> there = new ArrayList<>();
        for (A other : others) {
            if (other.sentence() == sentence) {
                there.add(other);
            }
        }
        there.sort(Comparator.comparingInt(other -> relation(other, quantity).gap));
        for (int rank = 1; rank <= there.size(); rank++) {
            A other = there.get(rank - 1);
            near.add(pairing.pair(other, quantity, relation(other, quantity), rank));
        }
    }
}
