package dev.blotter.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Figures by time. A figure belongs to the step in which its period lies; one about a longer period would
 * make a peak where it happens to end, so it stands apart.
 *
 * @param bars one for each step, also without figures, in order of time
 * @param longer figures about more than one step
 * @param undated figures that neither their period nor their document dates
 * @param earlier figures from before the first bar
 */
record Timeline(Step step, List<Bar> bars, Sum longer, Sum undated, Sum earlier) {

    /**
     * One step.
     *
     * @param start its first day
     */
    record Bar(LocalDate start, String label, Sum sum) {}

    Timeline {
        bars = List.copyOf(bars);
    }

    static Timeline of(List<Figure> figures) {
        List<Figure> dated =
                figures.stream().filter(figure -> figure.from() != null).toList();
        if (dated.isEmpty()) {
            return new Timeline(Step.YEAR, List.of(), Sum.NONE, Sum.of(figures), Sum.NONE);
        }
        LocalDate first = dated.stream().map(Timeline::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = dated.stream().map(Timeline::last).max(LocalDate::compareTo).orElseThrow();
        Step step = Step.between(first, last);
        List<Figure> undated =
                figures.stream().filter(figure -> figure.from() == null).toList();
        return placed(dated, step, last, Sum.of(undated));
    }

    private static Timeline placed(List<Figure> dated, Step step, LocalDate last, Sum undated) {
        Map<LocalDate, Sum> steps = new TreeMap<>();
        Sum longer = Sum.NONE;
        Sum earlier = Sum.NONE;
        LocalDate oldest = step.back(step.start(last), Step.MOST - 1);
        for (Figure figure : dated) {
            LocalDate start = step.start(first(figure));
            if (!start.equals(step.start(last(figure)))) {
                longer = longer.plus(figure);
            } else if (start.isBefore(oldest)) {
                earlier = earlier.plus(figure);
            } else {
                steps.put(start, steps.getOrDefault(start, Sum.NONE).plus(figure));
            }
        }
        return new Timeline(step, bars(new TreeMap<>(steps), step), longer, undated, earlier);
    }

    private static List<Bar> bars(TreeMap<LocalDate, Sum> steps, Step step) {
        List<Bar> bars = new ArrayList<>();
        if (!steps.isEmpty()) {
            LocalDate last = steps.lastKey();
            for (LocalDate start = steps.firstKey(); !start.isAfter(last); start = step.next(start)) {
                bars.add(new Bar(start, step.label(start), steps.getOrDefault(start, Sum.NONE)));
            }
        }
        return bars;
    }

    private static LocalDate first(Figure figure) {
        return Objects.requireNonNull(figure.from());
    }

    private static LocalDate last(Figure figure) {
        return Objects.requireNonNull(figure.to());
    }
}
