package dev.blotter.cli.search;

import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.Vocabulary;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.result.Bucket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many of the hits have each value of a dimension; regions and kinds of fraud as a tree. */
record FacetText(Terminal terminal, Vocabulary vocabulary) {
    private static final int TOP = 10;
    private static final int BRANCHES = 4;
    private static final int NUMBER = 8;

    String text(Dimension dimension, List<Bucket> buckets) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.bold("by " + dimension.name().toLowerCase(Locale.ROOT)));
        if (buckets.isEmpty()) {
            lines.add(terminal.dim("  no document has one"));
        }
        switch (dimension) {
            case REGION -> tree(buckets, "", this::regionsAbove, this::regionName, lines);
            case FRAUD -> tree(buckets, "", this::typesAbove, this::typeName, lines);
            default -> flat(buckets, dimension == Dimension.YEAR || dimension == Dimension.MONTH, lines);
        }
        return String.join("\n", lines);
    }

    private void flat(List<Bucket> buckets, boolean isTime, List<String> lines) {
        Comparator<Bucket> newest = Comparator.comparing(Bucket::value).reversed();
        List<Bucket> ordered = isTime ? buckets.stream().sorted(newest).toList() : buckets;
        ordered.stream().limit(TOP).forEach(bucket -> lines.add(line(bucket, "", bucket.value())));
        rest(buckets.size() - TOP, "", lines);
    }

    /** Those whose nearest parent of all buckets is {@code parent}, each with what is below it. */
    private void tree(
            List<Bucket> buckets,
            String parent,
            Function<String, List<String>> above,
            Function<String, String> name,
            List<String> lines) {
        Set<String> known = buckets.stream().map(Bucket::value).collect(Collectors.toCollection(HashSet::new));
        int depth = parent.isEmpty() ? 0 : 1 + depth(parent, above, known);
        List<Bucket> here = buckets.stream()
                .filter(bucket -> nearest(bucket.value(), above, known).equals(parent))
                .toList();
        int most = depth == 0 ? TOP : BRANCHES;
        String indent = "  ".repeat(depth);
        here.stream().limit(most).forEach(bucket -> {
            lines.add(line(bucket, indent, name.apply(bucket.value())));
            tree(buckets, bucket.value(), above, name, lines);
        });
        rest(here.size() - most, indent, lines);
    }

    private static String nearest(String code, Function<String, List<String>> above, Set<String> known) {
        return above.apply(code).stream().filter(known::contains).findFirst().orElse("");
    }

    private static int depth(String code, Function<String, List<String>> above, Set<String> known) {
        return (int) above.apply(code).stream().filter(known::contains).count();
    }

    private void rest(int more, String indent, List<String> lines) {
        if (more > 0) {
            lines.add(terminal.dim(" ".repeat(NUMBER + 2) + indent + "and " + more + " more"));
        }
    }

    private String line(Bucket bucket, String indent, String name) {
        return String.format(Locale.ROOT, "%" + NUMBER + "d  ", bucket.entries()) + indent + Terminal.line(name);
    }

    private List<String> regionsAbove(String code) {
        Regions regions = vocabulary.regions();
        return regions.isKnown(code) ? regions.parents(code) : List.of();
    }

    private String regionName(String code) {
        Regions regions = vocabulary.regions();
        return regions.isKnown(code) ? regions.name(code) + terminal.dim("  " + code) : code;
    }

    private List<String> typesAbove(String code) {
        FraudTypes types = vocabulary.types();
        return types.isKnown(code) ? types.ancestors(code) : List.of();
    }

    private String typeName(String code) {
        FraudTypes types = vocabulary.types();
        return types.isKnown(code) ? types.name(code) + terminal.dim("  " + code) : code;
    }
}
