package dev.blotter.claim;

import org.jspecify.annotations.Nullable;

/** A claim that is not in a total, and the claim in it which stands for this one, if one does. */
public record OmittedClaim(
        Claim claim, OmissionReason why, @Nullable Claim instead) {}
