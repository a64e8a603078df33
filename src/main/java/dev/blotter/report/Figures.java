package dev.blotter.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which figures are added up: the headline figure of each kind of each document, copies left out. Several
 * reports of one event each add to a sum; whoever knows that figures are one claim gives it here once.
 */
final class Figures {
    /** What is said of every sum, next to the first. */
    static final String RULE = "A sum adds the headline figures of documents, one for each kind and document."
            + " Copies are left out, but two reports of one raid both count: read a sum as what was reported,"
            + " not as how many people there were.";

    private static final Comparator<Figure> LARGEST = Comparator.comparingDouble(Figure::value)
            .reversed()
            .thenComparing(figure -> figure.origin().source());

    private final Map<Measure, List<Figure>> byMeasure;

    private Figures(Map<Measure, List<Figure>> byMeasure) {
        this.byMeasure = byMeasure;
    }

    static Figures of(List<Row> rows) {
        return new Figures(rows.stream()
                .flatMap(row -> row.figures().stream())
                .filter(Figure::headline)
                .sorted(LARGEST)
                .collect(Collectors.groupingBy(Figure::measure, TreeMap::new, Collectors.toList())));
    }

    /** What is added up, in the order of the kinds, each with its figures, the largest first. */
    Map<Measure, List<Figure>> byMeasure() {
        return byMeasure;
    }

    /** Those of one measure, the largest first. */
    List<Figure> of(Measure measure) {
        return byMeasure.getOrDefault(measure, List.of());
    }

    /** The measure of a kind that most figures have; for money that is one of several currencies. */
    Measure commonest(String kind) {
        return byMeasure.keySet().stream()
                .filter(measure -> measure.kind().equals(kind))
                .max(Comparator.<Measure>comparingInt(measure -> of(measure).size())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(new Measure(kind, null));
    }
}
