package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.TotalScope;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Claims by time, each step added up by itself. A claim belongs to the step in which its period lies; {@code longer}
 * and undated ones stand apart.
 *
 * @param earlier claims from before the first bar
 */
record Timeline(TimeBucket step, List<Bar> bars, Sum longer, Sum earlier, Sum undated) {
    /** Of so many claims the oldest one may stand apart, so that one does not press all others together. */
    private static final int OLDEST_OF = 50;

    record Bar(String label, Sum sum) {}

    static Timeline of(List<Claim> claims, TotalScope scope) {
        List<Dated> dated = claims.stream().flatMap(Dated::of).toList();
        List<LocalDate> days = dated.stream().map(Dated::to).sorted().toList();
        Sum undated =
                Sum.of(claims.stream().filter(claim -> claim.span() == null).toList(), scope);
        if (days.isEmpty()) {
            return new Timeline(TimeBucket.YEAR, List.of(), Sum.NONE, Sum.NONE, undated);
        }
        LocalDate oldest = days.get(days.size() / OLDEST_OF);
        TimeBucket step = TimeBucket.between(oldest, days.getLast());
        LocalDate first = step.first(oldest, days.getLast());
        Predicate<Dated> isWithin = claim -> step.start(claim.from()).equals(step.start(claim.to()));
        Predicate<Dated> isEarlier = claim -> claim.to().isBefore(first);
        return new Timeline(
                step,
                bars(step, claims(dated, isWithin.and(isEarlier.negate())), scope),
                sum(claims(dated, isWithin.negate()), scope),
                sum(claims(dated, isWithin.and(isEarlier)), scope),
                undated);
    }

    /** A claim with the days that it stands at: those that it speaks of, or else that of its first report. */
    private record Dated(Claim claim, LocalDate from, LocalDate to) {
        static Stream<Dated> of(Claim claim) {
            return Stream.ofNullable(claim.span())
                    .map(days ->
                            new Dated(claim, LocalDate.ofEpochDay(days.first()), LocalDate.ofEpochDay(days.last())));
        }
    }

    private static List<Dated> claims(List<Dated> claims, Predicate<Dated> asked) {
        return claims.stream().filter(asked).toList();
    }

    private static Sum sum(List<Dated> claims, TotalScope scope) {
        return Sum.of(claims.stream().map(Dated::claim).toList(), scope);
    }

    private static List<Bar> bars(TimeBucket step, List<Dated> claims, TotalScope scope) {
        TreeMap<LocalDate, List<Dated>> steps = claims.stream()
                .collect(Collectors.groupingBy(claim -> step.start(claim.to()), TreeMap::new, Collectors.toList()));
        return steps.isEmpty()
                ? List.of()
                : Stream.iterate(steps.firstKey(), start -> !start.isAfter(steps.lastKey()), step::next)
                        .map(start -> new Bar(step.label(start), sum(steps.getOrDefault(start, List.of()), scope)))
                        .toList();
    }
}
