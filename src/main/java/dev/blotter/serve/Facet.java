package dev.blotter.serve;

import dev.blotter.codes.CodeLookup;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.result.Bucket;
import dev.blotter.index.result.FacetRow;
import dev.blotter.text.Plain;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many hits have each value of a dimension, each with a link to these.
 *
 * @param name of the dimension
 */
record Facet(String name, List<Line> lines) {
    /** By what hits are counted beside them. */
    static final Set<Dimension> DIMENSIONS = EnumSet.of(
            Dimension.FRAUD,
            Dimension.REGION,
            Dimension.YEAR,
            Dimension.KIND,
            Dimension.LANGUAGE,
            Dimension.LABEL,
            Dimension.STATUS);

    /**
     * @param link to the hits with the value; empty for a line that says how many values are left out
     */
    record Line(int depth, String name, long number, String link) {}

    static Facet of(Dimension dimension, List<Bucket> buckets, CodeLookup vocabulary, SearchForm form) {
        return new Facet(
                dimension == Dimension.KIND ? "figures" : dimension.name().toLowerCase(Locale.ROOT),
                FacetRow.of(dimension, buckets, vocabulary).stream()
                        .map(row -> line(dimension, row, form))
                        .toList());
    }

    private static Line line(Dimension dimension, FacetRow row, SearchForm form) {
        return row.isRest()
                ? new Line(row.depth(), "and " + row.number() + " more", 0, "")
                : new Line(
                        row.depth(),
                        Plain.line(row.name()),
                        row.number(),
                        narrowed(dimension, row.value(), form).link("/"));
    }

    private static SearchForm narrowed(Dimension dimension, String value, SearchForm form) {
        return switch (dimension) {
            case YEAR, MONTH -> form.with("since", value).with("until", value);
            case KIND -> form.with("count", value + ":..");
            case LANGUAGE -> form.with("lang", value);
            default -> form.with(dimension.name().toLowerCase(Locale.ROOT), value);
        };
    }
}
