package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.claim.TotalScope;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.query.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents and claims by kind of fraud, each line added up by itself, each kind followed by its cases. A claim of two
 * kinds is in the sum of the kind that both belong to.
 */
record ByType(List<Share> shares, Share without) {
    private static final String WITHOUT = "";

    static ByType of(List<Row> rows, List<Claim> claims, TotalScope scope) {
        FraudTypes types = scope.vocabulary().types();
        return new Counting(byType(rows, Row::types, types), byType(claims, Claim::fraudTypes, types), scope).byType();
    }

    private static <T> Map<String, List<T>> byType(List<T> all, Function<T, List<String>> codes, FraudTypes types) {
        Map<String, List<T>> byType = new HashMap<>();
        for (T each : all) {
            Set<String> own = codes.apply(each).stream()
                    .flatMap(code -> Stream.concat(Stream.of(code), ancestors(code, types).stream()))
                    .collect(Collectors.toSet());
            (own.isEmpty() ? Set.of(WITHOUT) : own)
                    .forEach(code -> byType.computeIfAbsent(code, added -> new ArrayList<>())
                            .add(each));
        }
        return byType;
    }

    /** Codes that the rules as they are do not know stand alone, under their code. */
    private static List<String> ancestors(String code, FraudTypes types) {
        return types.isKnown(code) ? types.ancestors(code) : List.of();
    }

    private record Counting(Map<String, List<Row>> rows, Map<String, List<Claim>> claims, TotalScope scope) {
        ByType byType() {
            List<Share> shares = new ArrayList<>();
            addBelow("", 0, shares);
            return new ByType(shares, share(WITHOUT, "no kind of fraud", 0));
        }

        private void addBelow(String parent, int depth, List<Share> shares) {
            FraudTypes types = scope.vocabulary().types();
            Stream.concat(rows.keySet().stream(), claims.keySet().stream())
                    .distinct()
                    .filter(code -> !code.equals(WITHOUT)
                            && ancestors(code, types).stream()
                                    .findFirst()
                                    .orElse("")
                                    .equals(parent))
                    .map(code -> share(code, types.isKnown(code) ? types.name(code) : code, depth))
                    .sorted(Comparator.comparingLong(Share::documents)
                            .reversed()
                            .thenComparing(Share::code))
                    .forEach(share -> {
                        shares.add(share);
                        addBelow(share.code(), depth + 1, shares);
                    });
        }

        private Share share(String code, String name, int depth) {
            return new Share(
                    code,
                    name,
                    depth,
                    rows.getOrDefault(code, List.of()).size(),
                    Sum.of(
                            claims.getOrDefault(code, List.of()),
                            code.equals(WITHOUT) ? scope : scope.within(Dimension.FRAUD, code)));
        }
    }
}
