package dev.blotter.report;

import dev.blotter.codes.Regions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Documents and figures by country. A figure belongs to a country when all the places that it speaks of lie
 * there, so that countries, {@code several} and {@code nowhere} add up to the whole. A document counts with
 * every country that it is about.
 *
 * @param shares those with the largest sums first, then those with most documents
 * @param several figures about places in more than one country
 * @param nowhere figures without a place
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

    static ByCountry of(List<Row> rows, List<Figure> figures, Regions regions) {
        Map<String, Long> documents = new HashMap<>();
        rows.forEach(row -> row.countries().forEach(code -> documents.merge(code, 1L, Long::sum)));
        Map<String, Sum> sums = new HashMap<>();
        Sum several = Sum.NONE;
        Sum nowhere = Sum.NONE;
        for (Figure figure : figures) {
            switch (figure.countries().size()) {
                case 0 -> nowhere = nowhere.plus(figure);
                case 1 -> sums.put(
                        figure.countries().getFirst(),
                        sums.getOrDefault(figure.countries().getFirst(), Sum.NONE).plus(figure));
                default -> several = several.plus(figure);
            }
        }
        Set<String> codes = new TreeSet<>(documents.keySet());
        codes.addAll(sums.keySet());
        return new ByCountry(
                codes.stream()
                        .map(code -> new Share(
                                code,
                                regions.name(code),
                                0,
                                documents.getOrDefault(code, 0L),
                                sums.getOrDefault(code, Sum.NONE)))
                        .sorted(ORDER)
                        .toList(),
                several,
                nowhere);
    }

    Optional<Share> share(String code) {
        return shares.stream().filter(share -> share.code().equals(code)).findFirst();
    }
}
