package dev.blotter.claim;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a claim may count what a larger one counts. */
final class Relation {
    /** Figures below are no totals of others and no rivals: two raids may well catch four people each. */
    static final double LEAST_TOTAL = 10;
    /** How many days after an event it is still reported without its day. */
    static final long REPORTED_WITHIN = 7;
    /** A figure of more days is a total; two of one place and time can't both be added. */
    private static final long LONG = 31;
    /** Of two figures of one event the smaller is at least so much of the larger. */
    private static final double NEAR = 0.8;

    private final Kinship kinship;

    Relation(Kinship kinship) {
        this.kinship = kinship;
    }

    /**
     * Why one claim must not be added to a larger one; null when it may.
     *
     * @param larger has at least the same value
     */
    @Nullable
    Why between(Claim larger, Claim other) {
        if (isPart(larger, other)) {
            return Why.PART;
        }
        if (shareUnit(larger, other)) {
            return toldApart(larger, other) ? null : Why.NOT_TOLD_APART;
        }
        boolean mayBeTotal = larger.value() >= LEAST_TOTAL
                && kinship.mayBeSameType(larger.fraudTypes(), other.fraudTypes());
        return mayBeTotal ? elsewhere(larger, other) : null;
    }

    private static boolean isPart(Claim whole, Claim part) {
        return part.sources().stream()
                .filter(source -> source.count().partOf() != null)
                .anyMatch(source -> whole.sources().stream()
                        .anyMatch(other -> other.source().equals(source.source())
                                && other.at()
                                        == Objects.requireNonNull(source.count().partOf())));
    }

    static Set<String> units(Claim claim) {
        Set<String> units = new HashSet<>();
        claim.sources().forEach(source -> units.add(source.unit()));
        return units;
    }

    private static boolean shareUnit(Claim one, Claim other) {
        Set<String> units = units(one);
        return other.sources().stream().anyMatch(source -> units.contains(source.unit()));
    }

    private boolean toldApart(Claim one, Claim other) {
        return (hasOwnPlace(one) && hasOwnPlace(other) && !kinship.touch(one.regions(), other.regions()))
                || Span.areApart(one.ownSpan(), other.ownSpan());
    }

    private static boolean hasOwnPlace(Claim claim) {
        return claim.sources().stream().anyMatch(Statement::hasOwnPlace);
    }

    /** What place and time say of claims of different reports. */
    private @Nullable Why elsewhere(Claim larger, Claim other) {
        Span around = larger.span();
        Span span = other.span();
        if (around == null || span == null) {
            return null;
        }
        boolean isInside = kinship.liesIn(other.regions(), larger.regions());
        boolean isAround = kinship.liesIn(larger.regions(), other.regions());
        if (isInside && isWithin(larger, other) && (!isAround || around.days() > span.days())) {
            return Why.WITHIN;
        }
        boolean areTotals = around.days() > LONG && span.days() > LONG && isInside && around.meets(span);
        return areTotals || ((isInside || isAround) && areNear(larger, other)) ? Why.RIVAL : null;
    }

    /** Whether the days of one lie in those that a larger one speaks of; of one without days, those of its report. */
    private static boolean isWithin(Claim larger, Claim other) {
        Span around = larger.ownSpan();
        Span span = Objects.requireNonNull(other.span());
        return around != null && around.containsReport(span, other.ownSpan() == null ? REPORTED_WITHIN : 0);
    }

    /** Whether two reports may be of one event: its days are the same and its figures near to each other. */
    private static boolean areNear(Claim larger, Claim other) {
        Span around = Objects.requireNonNull(larger.span());
        Span span = Objects.requireNonNull(other.span());
        long patience = larger.ownSpan() == null || other.ownSpan() == null ? REPORTED_WITHIN : 0;
        return other.value() >= Math.max(LEAST_TOTAL, NEAR * larger.value())
                && around.days() <= LONG
                && around.gap(span) <= patience;
    }
}
