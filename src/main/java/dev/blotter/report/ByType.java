package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.codes.CodeLookup;
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
 * Documents and claims by kind of fraud, each line added up by itself. A kind has those of its cases too, and a
 * claim of two kinds stands with both, so that lines do not add up to the whole.
 *
 * @param shares those with most documents first, each followed by its cases
 * @param without what has no kind
 */
record ByType(List<Share> shares, Share without) {

    ByType {
        shares = List.copyOf(shares);
    }

    static ByType of(List<Row> rows, List<Claim> claims, CodeLookup vocabulary) {
        return new Counting(vocabulary).of(rows, claims);
    }

    /** Codes that the rules as they are do not know stand alone, under their code. */
    private static final class Counting {
        private final CodeLookup vocabulary;
        private final FraudTypes types;
        private final Map<String, Long> documents = new HashMap<>();
        private final Map<String, List<Claim>> claims = new HashMap<>();

        Counting(CodeLookup vocabulary) {
            this.vocabulary = vocabulary;
            this.types = vocabulary.types();
        }

        ByType of(List<Row> rows, List<Claim> all) {
            rows.forEach(row -> withAncestors(row.types()).forEach(code -> documents.merge(code, 1L, Long::sum)));
            all.forEach(claim -> withAncestors(claim.fraudTypes())
                    .forEach(code -> claims.computeIfAbsent(code, added -> new ArrayList<>())
                            .add(claim)));
            List<Share> shares = new ArrayList<>();
            addBelow("", 0, shares);
            long without = rows.stream().filter(row -> row.types().isEmpty()).count();
            List<Claim> claimsWithout =
                    all.stream().filter(claim -> claim.fraudTypes().isEmpty()).toList();
            return new ByType(shares, new Share("", "no kind of fraud", 0, without, Sum.of(claimsWithout, vocabulary)));
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
            Stream.concat(documents.keySet().stream(), claims.keySet().stream())
                    .distinct()
                    .filter(code ->
                            ancestors(code).stream().findFirst().orElse("").equals(parent))
                    .map(code -> share(code, depth))
                    .sorted(Comparator.comparingLong(Share::documents)
                            .reversed()
                            .thenComparing(Share::code))
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
                    Sum.of(claims.getOrDefault(code, List.of()), vocabulary));
        }
    }
}
