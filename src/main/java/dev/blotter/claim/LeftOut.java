package dev.blotter.claim;

import org.jspecify.annotations.Nullable;

/**
 * A claim that is not in a total.
 *
 * @param instead the claim in the total which stands for it; null when none does
 */
public record LeftOut(Claim claim, Why why, @Nullable Claim instead) {}
