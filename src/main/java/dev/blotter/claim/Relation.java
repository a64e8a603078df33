package dev.blotter.claim;

import dev.blotter.text.DayRange;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a claim may count what a larger one counts: it may unless their places or their days are apart. */
record Relation(CodeHierarchy regions) {
    /** How many days after an event it is still reported without its day. */
    static final long REPORTED_WITHIN = 7;

    /** Why one claim must not be added to a larger one or an equal one; null when it may. */
    @Nullable
    OmissionReason between(Facts larger, Facts other) {
        if (!other.wholes().isEmpty() && !Collections.disjoint(larger.positions(), other.wholes())) {
            return OmissionReason.PART;
        }
        if (larger.sharesUnit(other)) {
            return areToldApart(larger, other) ? null : OmissionReason.NOT_TOLD_APART;
        }
        if (areApart(larger, other)) {
            return null;
        }
        return larger.isUndated()
                ? OmissionReason.IN_UNDATED
                : isWithin(larger, other) ? OmissionReason.WITHIN : OmissionReason.RIVAL;
    }

    private boolean areToldApart(Facts one, Facts other) {
        return DayRange.areApart(one.ownSpan(), other.ownSpan())
                || (one.hasOwnPlace()
                        && other.hasOwnPlace()
                        && !regions.touch(one.claim().regions(), other.claim().regions()));
    }

    /** Whether claims of different reports are known to be of other places or other days. */
    private boolean areApart(Facts one, Facts other) {
        long patience = one.ownSpan() == null || other.ownSpan() == null ? REPORTED_WITHIN : 0;
        return one.span().gap(other.span()) > patience
                || (!one.claim().regions().isEmpty()
                        && !other.claim().regions().isEmpty()
                        && !regions.touch(one.claim().regions(), other.claim().regions()));
    }

    /**
     * Whether place and days of one lie in those of a larger one, and are not the same; of one without days, those of
     * its report.
     */
    private boolean isWithin(Facts larger, Facts other) {
        DayRange span = other.span();
        DayRange around = larger.ownSpan();
        return around != null
                && around.containsReport(span, other.ownSpan() == null ? REPORTED_WITHIN : 0)
                && regions.liesIn(other.claim().regions(), larger.claim().regions())
                && (around.days() > span.days()
                        || !regions.liesIn(
                                larger.claim().regions(), other.claim().regions()));
    }

    /**
     * A claim with what is asked of it again and again.
     *
     * @param units the documents or stories that give it
     * @param positions where its counts stand
     * @param wholes where counts stand that contain one of them
     * @param span the days that it may be of
     */
    record Facts(
            Claim claim,
            Set<String> units,
            Set<Position> positions,
            Set<Position> wholes,
            boolean hasOwnPlace,
            @Nullable DayRange ownSpan,
            DayRange span) {

        record Position(String source, int at) {}

        static Facts of(Claim claim) {
            Set<String> units = new HashSet<>();
            Set<Position> positions = new HashSet<>();
            Set<Position> wholes = new HashSet<>();
            for (Statement statement : claim.sources()) {
                units.add(statement.unit());
                positions.add(new Position(statement.source(), statement.at()));
                Integer whole = statement.count().partOf();
                if (whole != null) {
                    wholes.add(new Position(statement.source(), whole));
                }
            }
            boolean hasOwnPlace = claim.sources().stream().anyMatch(Statement::hasOwnPlace);
            return new Facts(
                    claim,
                    units,
                    positions,
                    wholes,
                    hasOwnPlace,
                    claim.days(),
                    Objects.requireNonNullElse(claim.span(), DayRange.ANY));
        }

        boolean sharesUnit(Facts other) {
            return units.size() < other.units.size()
                    ? !Collections.disjoint(other.units, units)
                    : !Collections.disjoint(units, other.units);
        }

        boolean isUndated() {
            return span.isAny();
        }

        double value() {
            return claim.value();
        }
    }
}
