package dev.blotter.claim;

import org.jspecify.annotations.Nullable;

/**
 * A claim that is not in a total.
 *
 * @param instead the claim in the total which stands for it; null when none does
 */
public record OmittedClaim(
        Claim claim, OmissionReason why, @Nullable Claim instead) {}
