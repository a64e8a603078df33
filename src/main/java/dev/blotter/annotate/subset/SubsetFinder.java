package dev.blotter.annotate.subset;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.MeasuredSentences;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.text.Act;
import dev.blotter.text.PartOf;
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
    private final MeasuredSentences sentences;
    private final Map<Quantity, List<Act>> acts;
    private final Map<Quantity, PartOf> found = new LinkedHashMap<>();
    /** Those of a whole that is not known too. */
    private final Set<Quantity> toldAsPart = new HashSet<>();

    private SubsetFinder(MeasuredSentences sentences, List<Act> acts) {
        this.sentences = sentences;
        this.acts = acts.stream().collect(Collectors.groupingBy(Act::quantity));
    }

    /** The parts in the order of the document, each with one whole. */
    public static List<PartOf> find(MeasuredSentences sentences, List<Act> acts) {
        SubsetFinder finder = new SubsetFinder(sentences, acts);
        sentences.all().forEach(finder::read);
        return List.copyOf(finder.found.values());
    }

    private void read(MeasuredSentence sentence) {
        if (!sentence.figures().isEmpty()) {
            Figures here = new Figures(sentence, acts);
            sentence.terms().of("subset").forEach(mark -> told(sentence.sentence(), mark, here));
            here.splits().forEach(this::add);
        }
    }

    private Stream<Quantity> outermost(int sentence) {
        return sentences.of(sentence).flatMap(one -> new Figures(one, acts).outermost().stream());
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
        List<Quantity> larger = outermost(sentence)
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
        if (sentences.of(sentence.number() + 1).allMatch(next -> next.sentence().paragraph() == sentence.paragraph())) {
            outermost(sentence.number() + 1)
                    .filter(figure -> Figures.isOfPeople(figure) && !isDone(figure))
                    .forEach(figure -> add(new PartOf(figure, whole, mark)));
        }
    }
}
