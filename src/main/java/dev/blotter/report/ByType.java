package dev.blotter.report;

import dev.blotter.codes.FraudTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents and figures by kind of fraud. A kind has those of its cases too, and a figure of two kinds
 * stands with both, so that lines do not add up to the whole.
 *
 * @param shares those with most documents first, each followed by its cases
 * @param without what has no kind
 */
record ByType(List<Share> shares, Share without) {

    ByType {
        shares = List.copyOf(shares);
    }

    static ByType of(List<Row> rows, List<Figure> figures, FraudTypes types) {
        return new Counting(types).of(rows, figures);
    }

    /** Codes that the rules as they are do not know stand alone, under their code. */
    private static final class Counting {
        private final FraudTypes types;
        private final Map<String, Long> documents = new HashMap<>();
        private final Map<String, Sum> sums = new HashMap<>();

        Counting(FraudTypes types) {
            this.types = types;
        }

        ByType of(List<Row> rows, List<Figure> figures) {
            rows.forEach(row -> withAncestors(row.types()).forEach(code -> documents.merge(code, 1L, Long::sum)));
            figures.forEach(figure -> withAncestors(figure.types())
                    .forEach(code -> sums.put(
                            code, sums.getOrDefault(code, Sum.NONE).plus(figure))));
            List<Share> shares = new ArrayList<>();
            addBelow("", 0, shares);
            long rowsWithout = rows.stream().filter(row -> row.types().isEmpty()).count();
            List<Figure> figuresWithout =
                    figures.stream().filter(figure -> figure.types().isEmpty()).toList();
            return new ByType(shares, new Share("", "no kind of fraud", 0, rowsWithout, Sum.of(figuresWithout)));
        }

        private Set<String> withAncestors(Collection<String> codes) {
            return codes.stream()
                    .flatMap(code -> Stream.concat(Stream.of(code), ancestors(code).stream()))
                    .collect(Collectors.toSet());
        }

        private List<String> ancestors(String code) {
            return types.isKnown(code) ? types.ancestors(code) : List.of();
        }

        private void addBelow(String parent, int depth, List<Share> shares) {
            Stream.concat(documents.keySet().stream(), sums.keySet().stream())
                    .distinct()
                    .filter(code -> ancestors(code).stream().findFirst().orElse("").equals(parent))
                    .map(code -> share(code, depth))
                    .sorted(Comparator.comparingLong(Share::documents).reversed().thenComparing(Share::code))
                    .forEach(share -> {
                        shares.add(share);
                        addBelow(share.code(), depth + 1, shares);
                    });
        }

        private Share share(String code, int depth) {
            return new Share(
                    code,
                    types.isKnown(code) ? types.name(code) : code,
                    depth,
                    documents.getOrDefault(code, 0L),
                    sums.getOrDefault(code, Sum.NONE));
        }
    }
}
