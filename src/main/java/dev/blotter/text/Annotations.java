package dev.blotter.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that was measured in one document: the facts that rules see. Each list is in the order of the
 * document.
 *
 * @param countDefinitions the rows of {@code counts.csv} that acts of the document may meet
 */
public record Annotations(
        List<Sentence> sentences,
        List<Annotation> found,
        List<PeriodOf> periods,
        List<PlaceOf> places,
        List<Act> acts,
        List<Cell> cells,
        List<PartOf> subsets,
        List<Naming> namings,
        List<CountDefinition> countDefinitions) {

    public static final Annotations NONE = new Annotations(List.of(), List.of(), List.of(), List.of());

    /** The facts of a document whose sentences say nothing of figures. */
    public Annotations(List<Sentence> sentences, List<Annotation> found, List<PeriodOf> periods, List<PlaceOf> places) {
        this(sentences, found, periods, places, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Annotations {
        sentences = List.copyOf(sentences);
        found = List.copyOf(found);
        periods = List.copyOf(periods);
        places = List.copyOf(places);
        acts = List.copyOf(acts);
        namings = List.copyOf(namings);
        cells = List.copyOf(cells);
        countDefinitions = List.copyOf(countDefinitions);
        subsets = List.copyOf(subsets);
    }

    /** Every fact, sentences first. */
    public Stream<Object> facts() {
        return Stream.<List<?>>of(
                        sentences,
                        Mentions.of(found),
                        found,
                        periods,
                        places,
                        acts,
                        cells,
                        subsets,
                        namings,
                        countDefinitions)
                .flatMap(List::stream);
    }
}
