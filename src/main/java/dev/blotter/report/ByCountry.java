package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.codes.CodeLookup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Documents and claims by country, each line added up by itself. A claim belongs to a country when all the places
 * that it speaks of lie there. A document counts with every country that it is about.
 *
 * @param shares those with the largest sums first, then those with most documents
 * @param several claims about places in more than one country
 * @param nowhere claims without a country
 */
record ByCountry(List<Share> shares, Sum several, Sum nowhere) {
    private static final Comparator<Share> ORDER = Comparator.comparingDouble(
                    (Share share) -> share.sum().total())
            .thenComparingLong(Share::documents)
            .reversed()
            .thenComparing(Share::code);

    ByCountry {
        shares = List.copyOf(shares);
    }

    static ByCountry of(List<Row> rows, List<Claim> claims, CodeLookup vocabulary) {
        Map<String, Long> documents = new TreeMap<>();
        rows.forEach(row -> row.countries().forEach(code -> documents.merge(code, 1L, Long::sum)));
        Map<String, List<Claim>> byCountry = new TreeMap<>();
        List<Claim> several = new ArrayList<>();
        List<Claim> nowhere = new ArrayList<>();
        Countries countries = new Countries(vocabulary.regions());
        for (Claim claim : claims) {
            List<String> own = countries.of(claim.regions());
            switch (own.size()) {
                case 0 -> nowhere.add(claim);
                case 1 ->
                    byCountry
                            .computeIfAbsent(own.getFirst(), code -> new ArrayList<>())
                            .add(claim);
                default -> several.add(claim);
            }
        }
        Set<String> codes = new TreeSet<>(documents.keySet());
        codes.addAll(byCountry.keySet());
        return new ByCountry(
                codes.stream()
                        .map(code -> new Share(
                                code,
                                vocabulary.regions().name(code),
                                0,
                                documents.getOrDefault(code, 0L),
                                Sum.of(byCountry.getOrDefault(code, List.of()), vocabulary)))
                        .sorted(ORDER)
                        .toList(),
                Sum.of(several, vocabulary),
                Sum.of(nowhere, vocabulary));
    }

    Optional<Share> share(String code) {
        return shares.stream().filter(share -> share.code().equals(code)).findFirst();
    }
}
