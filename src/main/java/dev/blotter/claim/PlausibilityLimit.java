package dev.blotter.claim;

import dev.blotter.codes.Regions;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells figures of people that are too large for their countries: more likely a sum of money, the subscribers of a
 * channel or a figure of another country than people arrested there.
 *
 * <p>The limits are far above what is known: the 373,000 whom China arrested for telecom fraud in nine months of 2021
 * are 0.03 % of its people.
 */
final class PlausibilityLimit {
    /** At most one in a thousand is arrested, charged, convicted or sought for one thing that a report tells. */
    private static final double DEALT_WITH = 0.001;
    /** Of those handed over or freed most are foreigners. */
    private static final double MOVED = 0.01;
    /** In the smallest countries a few raids pass these shares. */
    private static final double LEAST = 1000;

    private final CodeHierarchy codeHierarchy;
    private final Regions regions = Regions.builtIn();

    PlausibilityLimit(CodeHierarchy codeHierarchy) {
        this.codeHierarchy = codeHierarchy;
    }

    /** Whether a claim is of more people than that; never when the size of a region that it names is not known. */
    boolean isExceeded(Claim claim) {
        double share = share(claim.kind());
        return !claim.regions().isEmpty() && claim.value() > Math.max(LEAST, share * people(claim));
    }

    private static double share(String kind) {
        return switch (kind) {
            case "arrests", "charged", "convicted", "wanted" -> DEALT_WITH;
            case "repatriated", "rescued" -> MOVED;
            case "victims" -> 1;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private double people(Claim claim) {
        Set<String> countries = new TreeSet<>();
        for (String region : claim.regions()) {
            countries.add(codeHierarchy.around(region).stream()
                    .filter(code -> regions.people(code).isPresent())
                    .findFirst()
                    .orElse(region));
        }
        double people = 0;
        for (String country : countries) {
            OptionalLong known = regions.people(country);
            people += known.isPresent() ? known.getAsLong() : Double.POSITIVE_INFINITY;
        }
        return people;
    }
}
