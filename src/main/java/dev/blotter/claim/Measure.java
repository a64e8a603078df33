package dev.blotter.claim;

import dev.blotter.finding.Count;
import dev.blotter.finding.Entry.CountTag;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is counted: a kind and, of money, an ISO 4217 currency. Only figures of one measure are added up. */
public record Measure(String kind, @Nullable String currency) implements Comparable<Measure> {
    private static final Comparator<Measure> ORDER = Comparator.comparing(Measure::kind, Count.ORDER)
            .thenComparing(measure -> Objects.requireNonNullElse(measure.currency, ""));

    public static Measure of(CountTag count) {
        return new Measure(count.kind(), count.currency());
    }

    /** What a person calls it: {@code arrests}, {@code loss in USD}. */
    public String label() {
        return currency == null ? kind : kind + " in " + currency;
    }

    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }
}
