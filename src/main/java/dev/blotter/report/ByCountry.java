package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.TotalScope;
import dev.blotter.codes.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents and claims by country, each line added up by itself, the largest sum first. A claim belongs to a country
 * when all its places lie there; a document counts with every country that it is about.
 */
record ByCountry(List<Share> shares, Sum several, Sum nowhere) {
    private static final String SEVERAL = "several";
    private static final String NOWHERE = "nowhere";
    private static final Comparator<Share> ORDER = Comparator.comparingDouble(
                    (Share share) -> share.sum().total())
            .thenComparingLong(Share::documents)
            .reversed()
            .thenComparing(Share::code);

    static ByCountry of(List<Row> rows, List<Claim> claims, TotalScope scope) {
        Regions regions = scope.vocabulary().regions();
        TotalScope all = TotalScope.all(scope.vocabulary());
        Map<String, Long> documents = rows.stream()
                .flatMap(row -> row.countries().stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        Map<String, List<Claim>> byCountry = claims.stream()
                .collect(Collectors.groupingBy(claim -> country(Rows.countries(claim.ownRegions(), regions))));
        List<Claim> several = Objects.requireNonNullElse(byCountry.remove(SEVERAL), List.of());
        List<Claim> nowhere = Objects.requireNonNullElse(byCountry.remove(NOWHERE), List.of());
        return new ByCountry(
                Stream.concat(documents.keySet().stream(), byCountry.keySet().stream())
                        .distinct()
                        .map(code -> new Share(
                                code,
                                regions.name(code),
                                0,
                                documents.getOrDefault(code, 0L),
                                Sum.of(byCountry.getOrDefault(code, List.of()), scope)))
                        .sorted(ORDER)
                        .toList(),
                Sum.of(several, all),
                Sum.of(nowhere, all));
    }

    private static String country(List<String> countries) {
        return countries.isEmpty() ? NOWHERE : countries.size() > 1 ? SEVERAL : countries.getFirst();
    }

    /** The line of a country; without documents and figures where it has none. */
    Share share(String code, Regions regions) {
        return shares.stream()
                .filter(share -> share.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Share(code, regions.name(code), 0, 0, Sum.NONE));
    }
}
