package dev.blotter.report;

import dev.blotter.codes.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the templates write.
 *
 * @param measure the one that charts show
 * @param documents the documents found
 */
record Page(
        Question question,
        Made made,
        Measure measure,
        Figures figures,
        List<Row> documents,
        Quality quality,
        Vocabulary vocabulary) {
    private static final int MOST_LARGEST = 10;
    private static final int MOST_OF_OTHERS = 3;

    Page {
        documents = List.copyOf(documents);
    }

    String style() {
        return Resource.STYLE.text();
    }

    String script() {
        return Resource.SCRIPT.text();
    }

    Policy policy() {
        return new Policy(style(), script());
    }

    String title() {
        return question.asksForAll()
                ? "Fraud policing record"
                : "Fraud policing record: "
                        + String.join(
                                "; ",
                                question.parts().stream()
                                        .map(Question.Part::asked)
                                        .toList());
    }

    Sum sum() {
        return Sum.of(measured());
    }

    /** The figures that charts show, the largest first. */
    List<Figure> measured() {
        return figures.of(measure);
    }

    Timeline timeline() {
        return Timeline.of(measured());
    }

    ByType byType() {
        return ByType.of(documents, measured(), vocabulary.types());
    }

    ByCountry byCountry() {
        return ByCountry.of(documents, measured(), vocabulary.regions());
    }

    WorldMap map(ByCountry countries) {
        return WorldMap.of(countries, vocabulary.regions());
    }

    List<Figure> largest() {
        return measured().stream().limit(MOST_LARGEST).toList();
    }

    /** The figures of a measure that the charts do not show, the largest first. */
    List<Figure> largest(Measure other) {
        return figures.of(other).stream().limit(MOST_OF_OTHERS).toList();
    }

    /** All that is added up, in the order of the kinds. */
    Map<Measure, List<Figure>> measures() {
        return figures.byMeasure();
    }

    String names(List<String> countries) {
        return countries.isEmpty()
                ? "no place"
                : String.join(
                        ", ", countries.stream().map(vocabulary.regions()::name).toList());
    }

    Optional<LocalDate> first() {
        return dates().min(Comparator.naturalOrder());
    }

    Optional<LocalDate> last() {
        return dates().max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> dates() {
        return documents.stream().map(Row::published).filter(Objects::nonNull);
    }

    String data() {
        return TableData.of(documents, measure, vocabulary);
    }
}
