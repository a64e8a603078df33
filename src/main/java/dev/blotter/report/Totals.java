package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.Claims;
import dev.blotter.claim.Measure;
import dev.blotter.claim.OmittedClaim;
import dev.blotter.claim.Total;
import dev.blotter.claim.TotalScope;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is added up: the claims that the figures asked for make, by what they count, in the order of the kinds. */
record Totals(Map<Measure, Total> byMeasure, TotalScope scope) {
    private static final Comparator<Claim> LARGEST = Comparator.comparingDouble(Claim::value)
            .reversed()
            .thenComparing(claim -> claim.statement().source());

    /** Adds up the figures that a question asks for: its regions, kinds of fraud and days hold for each of them. */
    static Totals of(BlotterIndex index, Filter filter) {
        Map<Measure, Total> totals = new TreeMap<>();
        TotalScope scope = TotalScope.of(filter);
        filter.vocabulary().countKinds().stream()
                .flatMap(kind -> Total.of(Claims.of(index, filter, kind), scope).stream())
                .forEach(total -> totals.put(total.measure(), total));
        return new Totals(totals, scope);
    }

    Total of(Measure measure) {
        return byMeasure.getOrDefault(
                measure, new Total(measure.kind(), measure.currency(), 0, List.of(), List.of(), 0));
    }

    List<Claim> claims(Measure measure) {
        Total total = of(measure);
        return Stream.concat(total.included().stream(), total.leftOut().stream().map(OmittedClaim::claim))
                .sorted(LARGEST)
                .toList();
    }

    /** The measure of a kind that most claims have; for money that is one of several currencies. */
    Measure commonest(String kind) {
        return byMeasure.keySet().stream()
                .filter(measure -> measure.kind().equals(kind))
                .max(Comparator.<Measure>comparingInt(measure -> of(measure).claims())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(new Measure(kind, null));
    }
}
