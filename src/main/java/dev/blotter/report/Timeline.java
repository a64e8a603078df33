package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.codes.CodeLookup;
import java.time.LocalDate;
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
 * @param claims how many there are, whether they are shown or not
 */
record Timeline(TimeBucket step, List<Bar> bars, Sum longer, Sum earlier, Sum undated, long claims) {
    /** Of so many claims the oldest one may stand apart, so that one does not press all others together. */
    private static final int OLDEST_OF = 50;

    /** One step. */
    record Bar(String label, Sum sum) {}

    static Timeline of(List<Claim> claims, CodeLookup vocabulary) {
        List<Dated> dated = claims.stream().flatMap(Dated::of).toList();
        List<LocalDate> days = dated.stream().map(Dated::to).sorted().toList();
        Sum undated = Sum.ofUndated(claims, vocabulary);
        if (days.isEmpty()) {
            return new Timeline(TimeBucket.YEAR, List.of(), Sum.NONE, Sum.NONE, undated, claims.size());
        }
        LocalDate oldest = days.get(days.size() / OLDEST_OF);
        TimeBucket step = TimeBucket.between(oldest, days.getLast());
        LocalDate first = step.first(oldest, days.getLast());
        Predicate<Dated> isWithin = claim -> step.start(claim.from()).equals(step.start(claim.to()));
        Predicate<Dated> isEarlier = claim -> claim.to().isBefore(first);
        return new Timeline(
                step,
                bars(step, claims(dated, isWithin.and(isEarlier.negate())), vocabulary),
                sum(claims(dated, isWithin.negate()), vocabulary),
                sum(claims(dated, isWithin.and(isEarlier)), vocabulary),
                undated,
                claims.size());
    }

    /** A claim with the days that it stands at: those that it speaks of, or else that of its first report. */
    private record Dated(Claim claim, LocalDate from, LocalDate to) {
        /** None when neither is known. */
        static Stream<Dated> of(Claim claim) {
            return Stream.ofNullable(claim.span())
                    .map(days ->
                            new Dated(claim, LocalDate.ofEpochDay(days.first()), LocalDate.ofEpochDay(days.last())));
        }
    }

    private static List<Dated> claims(List<Dated> claims, Predicate<Dated> asked) {
        return claims.stream().filter(asked).toList();
    }

    private static Sum sum(List<Dated> claims, CodeLookup vocabulary) {
        return Sum.of(claims.stream().map(Dated::claim).toList(), vocabulary);
    }

    private static List<Bar> bars(TimeBucket step, List<Dated> claims, CodeLookup vocabulary) {
        TreeMap<LocalDate, List<Dated>> steps = claims.stream()
                .collect(Collectors.groupingBy(claim -> step.start(claim.to()), TreeMap::new, Collectors.toList()));
        return steps.isEmpty()
                ? List.of()
                : Stream.iterate(steps.firstKey(), start -> !start.isAfter(steps.lastKey()), step::next)
                        .map(start -> new Bar(step.label(start), sum(steps.getOrDefault(start, List.of()), vocabulary)))
                        .toList();
    }
}
