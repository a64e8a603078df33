package dev.blotter.cli.search;

import dev.blotter.cli.output.Columns;
import dev.blotter.cli.output.Numeral;
import dev.blotter.cli.output.Terminal;
import dev.blotter.index.query.Part;
import java.util.List;

/** Says which part of a question finds nothing. */
final class NoHitsHint {
    private NoHitsHint() {}

    /** A line for each part; none for a question of one part. */
    static String text(List<Part> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() || !parts.getFirst().words().contains(" OR ") ? "" : "\n  no part of it finds any";
        }
        int width =
                parts.stream().mapToInt(part -> Columns.of(line(part))).max().orElse(0);
        StringBuilder lines = new StringBuilder();
        boolean all = parts.stream().allMatch(part -> part.alone() > 0);
        for (Part part : parts) {
            lines.append("\n  ")
                    .append(line(part))
                    .append(" ".repeat(width - Columns.of(line(part))))
                    .append(part.alone() == 0 ? "  alone finds none" : "  alone finds " + Numeral.of(part.alone()))
                    .append(all ? ", without it " + found(part.without()) : "");
        }
        return lines.append(all ? "\nno document meets all of them; leave one out" : "")
                .toString();
    }

    private static String line(Part part) {
        return Terminal.line(part.words());
    }

    private static String found(long entries) {
        return entries == 0 ? "none" : Numeral.of(entries);
    }
}
