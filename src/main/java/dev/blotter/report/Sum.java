package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.Statement;
import dev.blotter.claim.Total;
import dev.blotter.codes.CodeLookup;
import java.util.Collection;

/**
 * Claims of one measure added up. It is never shown without how many they are.
 *
 * @param total a floor; of ranges the lower ends
 * @param claims how many were added
 * @param documents how many documents give them
 */
record Sum(double total, long claims, long documents) {
    /** Above it a fraction of a currency tells nothing. */
    private static final double SMALL = 1000;

    static final Sum NONE = new Sum(0, 0, 0);

    Sum {
        if (claims < 0 || (claims == 0 && total != 0)) {
            throw new IllegalArgumentException(claims + " claims can't have the sum " + total);
        }
    }

    /** Adds up claims of one measure, without what others among them may contain. */
    static Sum of(Collection<Claim> claims, CodeLookup vocabulary) {
        return Total.of(claims, vocabulary).stream().map(Sum::of).findFirst().orElse(NONE);
    }

    static Sum of(Total total) {
        long documents = total.included().stream()
                .flatMap(claim -> claim.sources().stream())
                .map(Statement::source)
                .distinct()
                .count();
        return new Sum(total.sum(), total.included().size(), documents);
    }

    boolean isEmpty() {
        return claims == 0;
    }

    /** The sum in digits: {@code 12,345}. */
    String text() {
        return Numbers.text(total < SMALL ? total : Math.round(total));
    }

    /** What the sum rests on: {@code 3 claims in 4 documents}. */
    String basis() {
        return Numbers.of(claims, "claim") + " in " + Numbers.of(documents, "document");
    }

    /** Both, for where there is but one line. */
    String whole() {
        return isEmpty() ? "no figure" : text() + ", from " + basis();
    }
}
