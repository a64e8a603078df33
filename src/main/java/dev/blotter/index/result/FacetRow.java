package dev.blotter.index.result;

import dev.blotter.codes.CodeLookup;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A line of what is counted by a dimension; regions and kinds of fraud as a tree. The last may say how many values are
 * left out.
 *
 * @param depth how many of the lines above contain this one, from 0
 */
public record FacetRow(int depth, String value, String name, long number) {
    private static final int TOP = 10;

    /** Whether it says how many values are left out. */
    public boolean isRest() {
        return value.isEmpty();
    }

    /** Whether it has a name beside its value. */
    public boolean isNamed() {
        return !name.equals(value);
    }

    /** The ten commonest values, as a tree where some contain others; years and months with the newest first. */
    public static List<FacetRow> of(Dimension dimension, List<Bucket> buckets, CodeLookup vocabulary) {
        List<FacetRow> rows = new ArrayList<>();
        Lineage above = Lineage.known(vocabulary);
        UnaryOperator<String> name = code -> dimension.name(code, vocabulary);
        switch (dimension) {
            case REGION -> tree(buckets, above.regions(), name, rows);
            case FRAUD -> tree(buckets, above.fraudTypes(), name, rows);
            default -> flat(buckets, dimension.isTime(), rows);
        }
        return rows;
    }

    private static void tree(
            List<Bucket> buckets,
            Function<String, List<String>> above,
            UnaryOperator<String> name,
            List<FacetRow> rows) {
        new Tree(buckets.stream().limit(TOP).toList(), above, name).add("", 0, rows);
        rest(buckets.size() - TOP, rows);
    }

    private static void flat(List<Bucket> buckets, boolean isTime, List<FacetRow> rows) {
        Comparator<Bucket> newest = Comparator.comparing(Bucket::value).reversed();
        List<Bucket> ordered = isTime ? buckets.stream().sorted(newest).toList() : buckets;
        ordered.stream()
                .limit(TOP)
                .forEach(bucket -> rows.add(new FacetRow(0, bucket.value(), bucket.value(), bucket.entries())));
        rest(buckets.size() - TOP, rows);
    }

    private static void rest(int more, List<FacetRow> rows) {
        if (more > 0) {
            rows.add(new FacetRow(0, "", "", more));
        }
    }

    /** @param above what contains a code, nearest first */
    private record Tree(
            List<Bucket> buckets,
            Function<String, List<String>> above,
            UnaryOperator<String> name,
            Set<String> values) {
        Tree(List<Bucket> buckets, Function<String, List<String>> above, UnaryOperator<String> name) {
            this(buckets, above, name, buckets.stream().map(Bucket::value).collect(Collectors.toSet()));
        }

        /** Those whose nearest parent of all buckets is {@code parent}, each with what is below it. */
        void add(String parent, int depth, List<FacetRow> rows) {
            List<Bucket> here = buckets.stream()
                    .filter(bucket -> nearest(bucket.value()).equals(parent))
                    .toList();
            here.forEach(bucket -> {
                rows.add(new FacetRow(depth, bucket.value(), name.apply(bucket.value()), bucket.entries()));
                add(bucket.value(), depth + 1, rows);
            });
        }

        private String nearest(String code) {
            return above.apply(code).stream()
                    .filter(values::contains)
                    .findFirst()
                    .orElse("");
        }
    }
}
