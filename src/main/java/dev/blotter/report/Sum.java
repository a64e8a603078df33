package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.Statement;
import dev.blotter.claim.Total;
import dev.blotter.claim.TotalScope;
import dev.blotter.finding.wording.Numeral;
import java.util.Collection;

/** Claims of one measure added up to a floor, always with how many they are and how many a person has confirmed. */
record Sum(double total, long claims, long documents, long confirmed) {
    /** Above it a fraction of a currency tells nothing. */
    private static final double SMALL = 1000;

    static final Sum NONE = new Sum(0, 0, 0, 0);

    Sum {
        if (claims < 0 || (claims == 0 && total != 0)) {
            throw new IllegalArgumentException(claims + " claims can't have the sum " + total);
        }
    }

    /** Adds up claims of one measure, without what others among them may contain. */
    static Sum of(Collection<Claim> claims, TotalScope scope) {
        return Total.of(claims, scope).stream().map(Sum::of).findFirst().orElse(NONE);
    }

    static Sum of(Total total) {
        return new Sum(total.sum(), total.included().size(), documents(total.included()), total.confirmed());
    }

    private static long documents(Collection<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.sources().stream())
                .map(Statement::source)
                .distinct()
                .count();
    }

    boolean isEmpty() {
        return claims == 0;
    }

    /** The sum in digits: {@code 12,345}. */
    String text() {
        return Numeral.of(total < SMALL ? total : Math.round(total));
    }

    /** What the sum rests on: {@code 3 claims in 4 documents, none confirmed}. */
    String basis() {
        return Numeral.of(claims, "claim") + " in " + Numeral.of(documents, "document") + ", "
                + (confirmed == 0 ? "none" : Numeral.of(confirmed)) + " confirmed";
    }

    /** Both, for where there is but one line. */
    String whole() {
        return isEmpty() ? "no figure" : text() + ", from " + basis();
    }
}
