package dev.blotter.cli.search;

import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.CodeLookup;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.result.Bucket;
import dev.blotter.index.result.FacetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many of the hits have each value of a dimension; regions and kinds of fraud as a tree. */
record FacetText(Terminal terminal, CodeLookup vocabulary) {
    private static final int NUMBER = 8;

    String text(Dimension dimension, List<Bucket> buckets) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.bold("by " + dimension.name().toLowerCase(Locale.ROOT)));
        if (buckets.isEmpty()) {
            lines.add(terminal.dim("  no document has one"));
        }
        FacetRow.of(dimension, buckets, vocabulary).forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    private String line(FacetRow row) {
        String indent = "  ".repeat(row.depth());
        if (row.isRest()) {
            return terminal.dim(" ".repeat(NUMBER + 2) + indent + "and " + row.number() + " more");
        }
        String code = row.isNamed() ? terminal.dim("  " + Terminal.line(row.value())) : "";
        return String.format(Locale.ROOT, "%" + NUMBER + "d  ", row.number())
                + indent
                + Terminal.line(row.name())
                + code;
    }
}
