package dev.blotter.claim;

import dev.blotter.text.DayRange;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what is asked of it again and again.
 *
 * @param units the documents or stories that give it
 * @param positions where its counts stand
 * @param wholes where the counts stand that contain one of them
 * @param hasOwnPlace whether a text ties a place to it
 * @param unitBits a bit for each unit, by its hash: claims without a common bit have no common unit
 */
record Facts(
        Claim claim,
        Set<String> units,
        Set<Position> positions,
        Set<Position> wholes,
        boolean hasOwnPlace,
        @Nullable DayRange ownSpan,
        @Nullable DayRange span,
        long unitBits) {

    /** Where a count stands. */
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
        long unitBits = 0;
        for (String unit : units) {
            unitBits |= 1L << unit.hashCode();
        }
        boolean hasOwnPlace = claim.sources().stream().anyMatch(Statement::hasOwnPlace);
        return new Facts(claim, units, positions, wholes, hasOwnPlace, claim.days(), claim.span(), unitBits);
    }

    boolean sharesUnit(Facts other) {
        return (unitBits & other.unitBits) != 0 && !Collections.disjoint(units, other.units);
    }

    double value() {
        return claim.value();
    }
}
