/**
 * Which figures are one claim, and what may be added up?
 *
 * <p>A {@link dev.blotter.claim.Statement} is a figure as one document gives it. {@link
 * dev.blotter.claim.Claims} joins those that say the same to a {@link dev.blotter.claim.Claim}, with all its
 * sources, and {@link dev.blotter.claim.Total} adds up claims of one kind and currency. A total is a floor:
 * where two claims may count the same people or the same money only one is in it, the larger, and the other is
 * listed with the {@linkplain dev.blotter.claim.OmissionReason reason}. {@link dev.blotter.claim.Breakdown} does so for
 * each kind of fraud, region or year.
 */
@NullMarked
package dev.blotter.claim;

import org.jspecify.annotations.NullMarked;
