package dev.blotter.claim;

import dev.blotter.finding.Count;
import dev.blotter.finding.wording.Numeral;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Claims of one kind and currency added up, the largest first.
 *
 * @param sum of what is included; a floor
 * @param shared what the left-out claims add up to that lie only in part in what was asked for
 */
public record Total(
        String kind,
        @Nullable String currency,
        double sum,
        List<Claim> included,
        List<OmittedClaim> leftOut,
        double shared) {

    public Total {
        included = List.copyOf(included);
        leftOut = List.copyOf(leftOut);
    }

    private static final Comparator<Total> ORDER = Comparator.comparing(Total::kind, Count.ORDER)
            .thenComparing(Comparator.comparingInt(Total::claims).reversed())
            .thenComparing(Total::measure);

    /** Adds up claims, each kind and each currency for itself: in the order of the kinds, of money most claims first. */
    public static List<Total> of(Collection<Claim> claims, TotalScope scope) {
        return claims.stream()
                .collect(Collectors.groupingBy(claim -> Measure.of(claim.count()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Summation(same, scope).total())
                .sorted(ORDER)
                .toList();
    }

    public Measure measure() {
        return new Measure(kind, currency);
    }

    public int claims() {
        return included.size() + leftOut.size();
    }

    public boolean isEmpty() {
        return included.isEmpty();
    }

    /** How many claims stand apart, since they are unlikely or statistics of many cases. */
    public long apart() {
        return leftOut.stream().filter(out -> out.why().isApart()).count();
    }

    /** What may come on top: {@code up to 1,095 more in 3 claims shared with other places}; empty when nothing may. */
    public String more() {
        List<OmissionReason> reasons = leftOut.stream()
                .map(OmittedClaim::why)
                .filter(OmissionReason::isShared)
                .sorted()
                .toList();
        return shared == 0
                ? ""
                : "up to " + Numeral.of(shared) + (currency == null ? "" : " " + currency) + " more in "
                        + Numeral.of(reasons.size(), "claim") + " "
                        + reasons.stream()
                                .distinct()
                                .map(OmissionReason::participle)
                                .collect(Collectors.joining(" or "));
    }

    /** How many of the claims that were added a person has confirmed. */
    public long confirmed() {
        return included.stream().filter(Claim::isConfirmed).count();
    }

    /** How many documents make these claims. */
    public long documents() {
        return statements().map(Statement::source).distinct().count();
    }

    /** How many stories these documents tell, those of one document too. */
    public long stories() {
        return statements().map(Statement::unit).distinct().count();
    }

    private Stream<Statement> statements() {
        return Stream.concat(included.stream(), leftOut.stream().map(OmittedClaim::claim))
                .flatMap(claim -> claim.sources().stream());
    }
}
