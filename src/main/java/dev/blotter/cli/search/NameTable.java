package dev.blotter.cli.search;

import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.MarkedText;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.identity.Watchlist;
import dev.blotter.index.result.Snippet;
import dev.blotter.report.names.NameRow;
import dev.blotter.report.names.NamesPage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints for each name of a list the documents that hold it. */
record NameTable(Terminal terminal, OutputFormat format, Watchlist list) {
    private static final String COLUMNS =
            "name,id,written,match,times,source,title,published,fraudTypes,figures,regions,roles,sentence";
    private static final int MOST_MISSING = 10;

    void print(List<NameRow> rows, int limit) {
        NamesPage page = NamesPage.of(list, rows);
        switch (format) {
            case TEXT -> page.named().forEach((name, own) -> text(own, limit));
            case HTML -> terminal.print(page.html());
            case CSV -> {
                terminal.print(Spreadsheet.head(COLUMNS));
                rows.forEach(row -> terminal.print(cells(row)));
            }
            case JSON, JSONL -> {
                Listing<NameRow> listing = new Listing<>(terminal, format, NameRow::toString, EntryJson::write);
                rows.forEach(listing::print);
                listing.end();
            }
        }
    }

    String note(List<NameRow> rows) {
        NamesPage page = NamesPage.of(list, rows);
        long documents = rows.stream().map(NameRow::source).distinct().count();
        String missing =
                page.missing().stream().limit(MOST_MISSING).map(Terminal::line).collect(Collectors.joining(", "));
        int more = page.missing().size() - MOST_MISSING;
        return Numeral.of(documents, "document") + (documents == 1 ? " holds " : " hold ")
                + page.named().size() + " of "
                + Numeral.of(list.names().size(), "name")
                + (missing.isEmpty() ? "" : "\nin none: " + missing + (more > 0 ? " and " + more + " more" : ""));
    }

    private void text(List<NameRow> rows, int limit) {
        NameRow first = rows.getFirst();
        terminal.print(terminal.bold(Terminal.line(first.name()))
                + (first.id() == null ? "" : terminal.dim("  " + Terminal.line(first.id()))));
        rows.stream().limit(limit).forEach(row -> terminal.print(text(row)));
        if (rows.size() > limit) {
            terminal.print(terminal.dim("  and " + (rows.size() - limit) + " more"));
        }
        terminal.print("");
    }

    private String text(NameRow row) {
        String tags = Stream.of(row.fraudTypes(), row.figures(), row.regions())
                .filter(part -> !part.isEmpty())
                .map(part -> String.join(" ", part))
                .collect(Collectors.joining(" · "));
        int at = row.sentence().indexOf(row.written());
        Snippet quote = Snippet.marking(
                row.sentence(), List.of(new Snippet.Mark(at, at + row.written().length())));
        return "  " + terminal.dim(Terminal.line(row.source()) + "  " + day(row.published()))
                + (row.isUnsure() ? "  (" + row.match() + ")" : "")
                + (row.roles().isEmpty() ? "" : "  " + terminal.bold(String.join(", ", row.roles())))
                + (tags.isEmpty() ? "" : "\n    " + new MarkedText(tags, List.of()).on(terminal, "    ", 4))
                + "\n    … " + MarkedText.of(quote).on(terminal, "      ", 6);
    }

    private static String day(@Nullable String published) {
        return published == null ? "undated" : published;
    }

    private static String cells(NameRow row) {
        return Spreadsheet.row(
                row.name(),
                row.id(),
                row.written(),
                row.match(),
                row.times(),
                row.source(),
                row.title(),
                row.published(),
                String.join(" ", row.fraudTypes()),
                String.join("; ", row.figures()),
                String.join(" ", row.regions()),
                String.join(" ", row.roles()),
                row.sentence());
    }
}
