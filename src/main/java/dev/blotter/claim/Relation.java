package dev.blotter.claim;

import java.util.Collections;
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
    Why between(Facts larger, Facts other) {
        if (!other.wholes().isEmpty() && !Collections.disjoint(larger.positions(), other.wholes())) {
            return Why.PART;
        }
        if (larger.sharesUnit(other)) {
            return areToldApart(larger, other) ? null : Why.NOT_TOLD_APART;
        }
        boolean mayBeTotal = larger.value() >= LEAST_TOTAL
                && kinship.mayBeSameType(
                        larger.claim().fraudTypes(), other.claim().fraudTypes());
        return mayBeTotal && larger.span() != null && other.span() != null
                ? elsewhere(larger, larger.span(), other, other.span())
                : null;
    }

    private boolean areToldApart(Facts one, Facts other) {
        return Span.areApart(one.ownSpan(), other.ownSpan())
                || (one.hasOwnPlace()
                        && other.hasOwnPlace()
                        && !kinship.touch(one.claim().regions(), other.claim().regions()));
    }

    /** What time and place say of claims of different reports. */
    private @Nullable Why elsewhere(Facts larger, Span around, Facts other, Span span) {
        boolean isWithin = isWithin(larger, other, span);
        boolean areNear = areNear(larger, around, other, span);
        boolean areTotals = around.days() > LONG && span.days() > LONG && around.meets(span);
        if (!isWithin && !areNear && !areTotals) {
            return null;
        }
        boolean isInside =
                kinship.liesIn(other.claim().regions(), larger.claim().regions());
        boolean isAround =
                kinship.liesIn(larger.claim().regions(), other.claim().regions());
        if (isInside && isWithin && (!isAround || around.days() > span.days())) {
            return Why.WITHIN;
        }
        boolean areRivals = (isInside && areTotals) || ((isInside || isAround) && areNear);
        return areRivals ? Why.RIVAL : null;
    }

    /** Whether the days of one lie in those that a larger one speaks of; of one without days, those of its report. */
    private static boolean isWithin(Facts larger, Facts other, Span span) {
        Span around = larger.ownSpan();
        return around != null && around.containsReport(span, other.ownSpan() == null ? REPORTED_WITHIN : 0);
    }

    /** Whether two reports may be of one event: its days are the same and its figures near to each other. */
    private static boolean areNear(Facts larger, Span around, Facts other, Span span) {
        long patience = larger.ownSpan() == null || other.ownSpan() == null ? REPORTED_WITHIN : 0;
        return other.value() >= Math.max(LEAST_TOTAL, NEAR * larger.value())
                && around.days() <= LONG
                && around.gap(span) <= patience;
    }
}
