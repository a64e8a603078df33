package dev.blotter.claim;

import dev.blotter.finding.Count;
import java.util.Comparator;

/**
 * What is counted. Figures are added up only with others of the same measure.
 *
 * @param currency an ISO 4217 code; empty when it is no money
 */
record Measure(String kind, String currency) implements Comparable<Measure> {
    private static final Comparator<Measure> ORDER = Comparator.<Measure>comparingInt(
                    measure -> Count.KINDS.indexOf(measure.kind))
            .thenComparing(Measure::kind)
            .thenComparing(Measure::currency);

    static Measure of(Statement statement) {
        String currency = statement.count().currency();
        return new Measure(statement.count().kind(), currency == null ? "" : currency);
    }

    static Measure of(Claim claim) {
        return of(claim.statement());
    }

    static Measure of(Total total) {
        return new Measure(total.kind(), total.currency() == null ? "" : total.currency());
    }

    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }
}
