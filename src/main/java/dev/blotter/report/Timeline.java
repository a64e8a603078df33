package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.codes.CodeLookup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Claims by time, each step added up by itself. A claim belongs to the step in which its period lies; one about a
 * longer period would make a peak where it happens to end, so it stands apart. What nothing dates is in no sum, and
 * stands apart too.
 *
 * @param bars one for each step, also without claims, in order of time
 * @param longer claims about more than one step
 * @param earlier claims from before the first bar
 * @param undated claims that nothing dates, each once, as if none were part of another
 * @param claims how many there are, whether they are shown or not
 */
record Timeline(TimeBucket step, List<Bar> bars, Sum longer, Sum earlier, Sum undated, long claims) {
    /** Of so many claims the oldest one may stand apart, so that one does not press all others together. */
    private static final int OLDEST_OF = 50;

    /** One step. */
    record Bar(String label, Sum sum) {}

    Timeline {
        bars = List.copyOf(bars);
    }

    static Timeline of(List<Claim> claims, CodeLookup vocabulary) {
        return new Placing(
                        claims.stream().flatMap(Dated::of).toList(),
                        vocabulary,
                        Sum.ofUndated(claims, vocabulary),
                        claims.size())
                .timeline();
    }

    /** A claim with the days that it stands at: those that it speaks of, or else that of its first report. */
    private record Dated(Claim claim, LocalDate from, LocalDate to) {

        /** None when neither is known. */
        static Stream<Dated> of(Claim claim) {
            return Stream.ofNullable(claim.span())
                    .map(days ->
                            new Dated(claim, LocalDate.ofEpochDay(days.first()), LocalDate.ofEpochDay(days.last())));
        }

        boolean isWithin(TimeBucket step) {
            return step.start(from).equals(step.start(to));
        }
    }

    /** Finds the steps of dated claims. */
    private record Placing(List<Dated> claims, CodeLookup vocabulary, Sum undated, long all) {

        Timeline timeline() {
            List<LocalDate> days = claims.stream().map(Dated::to).sorted().toList();
            if (days.isEmpty()) {
                return new Timeline(TimeBucket.YEAR, List.of(), Sum.NONE, Sum.NONE, undated, all);
            }
            LocalDate oldest = days.get(days.size() / OLDEST_OF);
            TimeBucket step = TimeBucket.between(oldest, days.getLast());
            LocalDate first = step.first(oldest, days.getLast());
            return new Timeline(
                    step,
                    bars(step, first),
                    sum(claim -> !claim.isWithin(step)),
                    sum(claim -> claim.isWithin(step) && claim.to().isBefore(first)),
                    undated,
                    all);
        }

        private Sum sum(Predicate<Dated> asked) {
            return Sum.of(claims.stream().filter(asked).map(Dated::claim).toList(), vocabulary);
        }

        private List<Bar> bars(TimeBucket step, LocalDate first) {
            TreeMap<LocalDate, List<Claim>> steps = claims.stream()
                    .filter(claim -> claim.isWithin(step) && !claim.to().isBefore(first))
                    .collect(Collectors.groupingBy(
                            claim -> step.start(claim.to()),
                            TreeMap::new,
                            Collectors.mapping(Dated::claim, Collectors.toList())));
            List<Bar> bars = new ArrayList<>();
            if (!steps.isEmpty()) {
                for (LocalDate start = steps.firstKey(); !start.isAfter(steps.lastKey()); start = step.next(start)) {
                    bars.add(new Bar(step.label(start), Sum.of(steps.getOrDefault(start, List.of()), vocabulary)));
                }
            }
            return bars;
        }
    }
}
