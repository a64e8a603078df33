package dev.blotter.report;

import dev.blotter.finding.Count;
import dev.blotter.finding.Entry.CountTag;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be added up: a kind of count, of money in one currency.
 *
 * @param kind one of {@link Count#KINDS}
 * @param currency the ISO 4217 code for money; null for all else
 */
record Measure(String kind, @Nullable String currency) implements Comparable<Measure> {
    private static final Comparator<Measure> ORDER = Comparator.comparingInt(
                    (Measure measure) -> Count.KINDS.indexOf(measure.kind))
            .thenComparing(measure -> Objects.requireNonNullElse(measure.currency, ""));

    static Measure of(CountTag count) {
        return new Measure(count.kind(), count.currency());
    }

    /** What a person calls it: {@code arrests}, {@code loss in USD}. */
    String label() {
        return currency == null ? kind : kind + " in " + currency;
    }

    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }
}
