package dev.blotter.annotate.subset;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.PartOf;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures that a text gives as some of a larger one.
 *
 * <pre>
 * by a word      "260 people, including 31 women"; "Among them, 931 led cells", and the sentence that goes on
 * by places      "26 people, eighteen in São Paulo and eight in Goiás"
 * by their sum   "sixty-four: 31 in San Fernando, 33 in Arima"
 * </pre>
 */
public final class SubsetFinder {
    private final Tokens tokens;
    private final Grammar grammar;
    private final Map<Integer, List<Term>> terms;
    private final Map<Integer, List<Quantity>> figures;
    private final Map<Integer, List<Place>> places;
    private final Map<Quantity, List<Act>> acts;
    private final Map<Quantity, PartOf> found = new LinkedHashMap<>();
    /** Those of a whole that is not known too. */
    private final Set<Quantity> toldAsPart = new HashSet<>();

    private SubsetFinder(
            Tokens tokens,
            Grammar grammar,
            List<Term> terms,
            List<Quantity> figures,
            List<Place> places,
            List<Act> acts) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.terms = bySentence(terms);
        this.figures = bySentence(figures);
        this.places = bySentence(places);
        this.acts = acts.stream().collect(Collectors.groupingBy(Act::quantity));
    }

    /** The parts in the order of the document, each with one whole. */
    public static List<PartOf> find(
            Tokens tokens,
            Grammar grammar,
            List<Term> terms,
            List<Quantity> figures,
            List<Place> places,
            List<Act> acts) {
        SubsetFinder finder = new SubsetFinder(tokens, grammar, terms, figures, places, acts);
        tokens.sentences().forEach(finder::read);
        return List.copyOf(finder.found.values());
    }

    private static <A extends Annotation> Map<Integer, List<A>> bySentence(List<A> annotations) {
        return annotations.stream().collect(Collectors.groupingBy(Annotation::sentence));
    }

    private void read(Sentence sentence) {
        if (figures.containsKey(sentence.number())) {
            Figures here = figures(sentence.number());
            marks(sentence.number()).forEach(mark -> told(sentence, mark, here));
            here.splits().forEach(this::add);
        }
    }

    private Figures figures(int sentence) {
        return new Figures(
                tokens,
                grammar,
                figures.getOrDefault(sentence, List.of()),
                places.getOrDefault(sentence, List.of()),
                acts);
    }

    private Stream<Term> marks(int sentence) {
        return terms.getOrDefault(sentence, List.of()).stream()
                .filter(term -> term.concept().equals("subset"));
    }

    private void add(PartOf subset) {
        if (subset.part().value() < subset.whole().value()) {
            found.putIfAbsent(subset.part(), subset);
        }
    }

    private void told(Sentence sentence, Term mark, Figures here) {
        List<Quantity> parts = here.parts(mark);
        if (parts.isEmpty()) {
            return;
        }
        toldAsPart.addAll(parts);
        Quantity part = parts.getFirst();
        int first = Math.min(part.token(), mark.token());
        boolean begins = first <= sentence.token() + 1;
        Quantity whole = begins ? whole(sentence.number() - 1, part) : here.whole(first, part);
        if (whole != null) {
            parts.forEach(one -> add(new PartOf(one, whole, mark)));
        }
        if (whole != null && begins) {
            goesOn(sentence, whole, mark);
        }
    }

    /** The first larger figure of a sentence to which something was done; for a part of no people also one of cases. */
    private @Nullable Quantity whole(int sentence, Quantity part) {
        List<Quantity> larger = figures(sentence).outermost().stream()
                .map(figure -> toldAsPart.contains(figure) ? wholeOf(figure) : figure)
                .filter(figure -> figure != null && figure.value() > part.value())
                .toList();
        Stream<Quantity> cases = larger.stream().filter(figure -> figure.of().equals("cases"));
        Stream<Quantity> done = larger.stream().filter(this::isDone);
        Stream<Quantity> wholes = Figures.isOfPeople(part) ? Stream.concat(done, cases) : Stream.concat(cases, done);
        return wholes.findFirst().orElse(null);
    }

    private @Nullable Quantity wholeOf(Quantity part) {
        PartOf subset = found.get(part);
        return subset == null ? null : subset.whole();
    }

    private boolean isDone(Quantity figure) {
        return acts.getOrDefault(figure, List.of()).stream().anyMatch(act -> Deeds.isDeed(act));
    }

    /** "Among them, 931 led cells. There were 913 drivers": figures of nothing that was done. */
    private void goesOn(Sentence sentence, Quantity whole, Term mark) {
        int next = sentence.number() + 1;
        for (Quantity figure : figures(next).outermost()) {
            boolean same = tokens.sentenceOf(figure.token()).paragraph() == sentence.paragraph();
            if (same && Figures.isOfPeople(figure) && !isDone(figure)) {
                add(new PartOf(figure, whole, mark));
            }
        }
    }
}
