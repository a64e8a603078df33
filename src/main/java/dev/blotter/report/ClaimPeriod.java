package dev.blotter.report;

import dev.blotter.claim.Claim;
import java.time.LocalDate;
import java.util.Optional;

/** A claim with the days that it stands at. */
record ClaimPeriod(Claim claim, LocalDate from, LocalDate to) {

    /** The days that it speaks of, or else that of its first report; empty when neither is known. */
    static Optional<ClaimPeriod> of(Claim claim) {
        LocalDate from = claim.from();
        LocalDate to = claim.to();
        if (from != null && to != null) {
            return Optional.of(new ClaimPeriod(claim, from, to));
        }
        return Optional.ofNullable(claim.reported()).map(day -> new ClaimPeriod(claim, day, day));
    }

    boolean isWithin(TimeBucket step) {
        return step.start(from).equals(step.start(to));
    }
}
