package dev.blotter.cli.output;

import dev.blotter.claim.Breakdown;
import dev.blotter.claim.Claim;
import dev.blotter.claim.Total;
import dev.blotter.claim.TotalScope;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.query.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures counted and added up, as {@code stats --kind} prints them; a sum always beside what it rests on. */
public record FigureTable(Terminal terminal, TotalScope scope) {
    private static final String ROW = "%10s %8s %7s %6s %19s  %s";

    /** The tables for a person, each with at most so many rows. */
    public void text(List<Claim> claims, List<Dimension> dimensions, int limit) {
        List<Total> totals = Total.of(claims, scope);
        if (totals.isEmpty()) {
            terminal.print(terminal.bold("no figure of this kind"));
        }
        for (Total total : totals) {
            terminal.print(terminal.bold(head(total)));
            List<Claim> those =
                    claims.stream().filter(claim -> isOf(claim, total)).toList();
            dimensions.forEach(dimension -> table(dimension, Breakdown.by(dimension, those, scope), limit));
            terminal.print("");
        }
    }

    private static boolean isOf(Claim claim, Total total) {
        return claim.kind().equals(total.kind()) && Objects.equals(claim.currency(), total.currency());
    }

    /** A total in words; a second line says what may come on top. */
    public static String head(Total total) {
        return total.kind() + ": " + (total.isEmpty() ? "no sum" : "at least " + sum(total)) + ", "
                + Numeral.of(total.included().size()) + " of "
                + Numeral.of(total.claims(), "claim") + " added up; in " + Numeral.of(total.documents(), "document")
                + " of "
                + Numeral.of(total.stories(), "story")
                + (total.isEmpty() ? "" : "; " + confirmed(total) + " confirmed by a person")
                + (total.apart() == 0 ? "" : "; " + Numeral.of(total.apart()) + " apart")
                + (total.more().isEmpty() ? "" : "\n" + total.more());
    }

    private static String confirmed(Total total) {
        return total.confirmed() == 0 ? "none" : Numeral.of(total.confirmed());
    }

    private static String sum(Total total) {
        return Numeral.of(total.sum()) + (total.currency() == null ? "" : " " + total.currency());
    }

    /** Rows without a sum are left out. */
    private void table(Dimension dimension, List<Breakdown> all, int limit) {
        List<Breakdown> rows =
                all.stream().filter(row -> !row.total().isEmpty()).toList();
        if (rows.isEmpty()) {
            return;
        }
        terminal.print("\n" + terminal.bold("by " + dimension.word()));
        terminal.print(
                terminal.dim(String.format(Locale.ROOT, ROW, "documents", "stories", "claims", "added", "sum ≥", "")
                        .stripTrailing()));
        boolean isTime = dimension.isTime();
        int rest = Math.max(0, rows.size() - limit);
        rows.stream().skip(isTime ? rest : 0).limit(limit).forEach(row -> terminal.print(row(dimension, row)));
        if (rest > 0) {
            terminal.print(terminal.dim("           and " + rest + (isTime ? " earlier" : " more")));
        }
    }

    private String row(Dimension dimension, Breakdown row) {
        Total total = row.total();
        String name = name(dimension, row.value());
        return String.format(
                Locale.ROOT,
                ROW,
                Numeral.of(total.documents()),
                Numeral.of(total.stories()),
                Numeral.of(total.claims()),
                Numeral.of(total.included().size()),
                sum(total),
                Terminal.line(row.value()) + (name.isEmpty() ? "" : "  " + terminal.dim(name)));
    }

    private String name(Dimension dimension, String value) {
        String name = dimension.name(value, scope.vocabulary());
        return name.equals(value) ? "" : name;
    }

    /** The same for a spreadsheet, without a limit of rows. */
    public void csv(List<Claim> claims, List<Dimension> dimensions) {
        terminal.print(
                Spreadsheet.head("by,value,name,kind,currency,documents,stories,claims,added,sum,confirmed,shared"));
        Total.of(claims, scope).forEach(total -> line("all", null, null, total));
        for (Dimension dimension : dimensions) {
            String by = dimension.word();
            Breakdown.by(dimension, claims, scope).stream()
                    .filter(row -> !row.total().isEmpty())
                    .forEach(row -> line(by, row.value(), name(dimension, row.value()), row.total()));
        }
    }

    private void line(String by, @Nullable String value, @Nullable String name, Total total) {
        terminal.print(Spreadsheet.row(
                by,
                value,
                name,
                total.kind(),
                total.currency(),
                total.documents(),
                total.stories(),
                total.claims(),
                total.included().size(),
                total.sum(),
                total.confirmed(),
                total.shared()));
    }
}
