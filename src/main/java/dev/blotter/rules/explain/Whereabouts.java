package dev.blotter.rules.explain;

import dev.blotter.rules.language.Parts;
import dev.blotter.text.Annotation;
import dev.blotter.text.Sentence;
import java.lang.reflect.RecordComponent;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Tells where in a document facts stand. */
final class Whereabouts {
    private Whereabouts() {}

    /** How many sentences lie between the first and the last of some facts. */
    static int spread(List<MatchedFact> held) {
        IntSummaryStatistics sentences = held.stream()
                .map(one -> sentence(one.fact()))
                .flatMapToInt(OptionalInt::stream)
                .summaryStatistics();
        return sentences.getCount() == 0 ? 0 : sentences.getMax() - sentences.getMin();
    }

    /** The sentence of a fact, or of the first part of it that stands in one. */
    private static OptionalInt sentence(Object fact) {
        return switch (fact) {
            case Annotation annotation -> OptionalInt.of(annotation.sentence());
            case Sentence sentence -> OptionalInt.of(sentence.number());
            case Record whole ->
                Stream.of(whole.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> sentence(Parts.of(whole, List.of(name))))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
            default -> OptionalInt.empty();
        };
    }
}
