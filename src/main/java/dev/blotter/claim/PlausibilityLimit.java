package dev.blotter.claim;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.CountLimits;
import dev.blotter.codes.CountLimits.Limit;
import dev.blotter.codes.Regions;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells unlikely figures, by {@link CountLimits}: more people than live in the countries, or more money than any known
 * fraud. What a person has confirmed is never unlikely.
 */
final class PlausibilityLimit {
    private final CodeHierarchy places;
    private final CountLimits limits;
    private final Regions regions;

    PlausibilityLimit(CodeHierarchy places, CodeLookup vocabulary) {
        this.places = places;
        this.limits = vocabulary.limits();
        this.regions = vocabulary.regions();
    }

    /** Why a claim is unlikely; null when it is not. */
    @Nullable
    OmissionReason excludes(Claim claim) {
        if (claim.isConfirmed()) {
            return null;
        }
        String currency = claim.currency();
        return currency == null
                ? limits.ofKind(claim.kind())
                        .filter(limit -> claim.value() > Math.max(limit.most(), limit.share() * people(claim)))
                        .map(limit -> OmissionReason.TOO_MANY)
                        .orElse(null)
                : limits.ofCurrency(currency)
                        .map(Limit::most)
                        .filter(most -> claim.value() > most)
                        .map(most -> OmissionReason.TOO_MUCH)
                        .orElse(null);
    }

    /** All who live in the countries of a claim; in the world where it has no place, or their number is not known. */
    private double people(Claim claim) {
        Set<String> countries = new TreeSet<>();
        for (String region : claim.ownRegions()) {
            countries.add(places.around(region).stream()
                    .filter(code -> regions.people(code).isPresent())
                    .findFirst()
                    .orElse(region));
        }
        long people = 0;
        for (String country : countries) {
            OptionalLong known = regions.people(country);
            if (known.isEmpty()) {
                return regions.people();
            }
            people += known.getAsLong();
        }
        return countries.isEmpty() ? regions.people() : people;
    }
}
