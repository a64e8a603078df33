package dev.blotter.cli.search;

import dev.blotter.claim.Claims;
import dev.blotter.claim.Total;
import dev.blotter.claim.TotalScope;
import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.FigureTable;
import dev.blotter.cli.output.HitText;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.identity.Watchlist;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.CountCondition;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.query.Part;
import dev.blotter.index.result.FacetRow;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import dev.blotter.report.names.NameRow;
import dev.blotter.report.names.NamesPage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "search",
        description = "Find documents by text and by tag. Options about counts hold for one and the same count.",
        footer = {
            "",
            "A query has words, \"phrases\", AND, OR, NOT, wild*cards and fuzzy~ words.",
            "Exit code: 0 when something was found, 1 when nothing was, 2 on an error."
        })
public final class SearchCommand extends QuestionCommand {
    private static final int MOST_ADDED = 500;

    @Option(
            names = "--sort",
            paramLabel = "relevance|date|count|sum",
            description = "What comes first: the best match, the newest, the most arrests, the largest loss;"
                    + " with --count the largest figure that it asks for.")
    private PageRequest.Order order = PageRequest.Order.RELEVANCE;

    @Option(names = "--limit", paramLabel = "N", description = "How many to show (10 unless given).")
    private int limit = 10;

    @Option(names = "--offset", paramLabel = "N", description = "How many to pass over.")
    private int offset;

    @Option(
            names = "--stories",
            description = "Show of documents that re-publish or rewrite one report the first alone, and how many"
                    + " they are.")
    private boolean stories;

    @Option(
            names = "--facets",
            split = ",",
            paramLabel = "WHAT",
            converter = DimensionName.class,
            description = "Count the hits by fraud, region, year, month, language, status, label, kind, correction,"
                    + " or by wallet, iban, card, email, phone, domain, case.")
    private List<Dimension> facets = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|jsonl|csv|html",
            description = "How to print (text unless given); csv and html are for --names.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    void check() {
        Amount.atLeast(0, "--offset", offset);
        Amount.atLeast(0, "--limit", limit);
        if (!facets.isEmpty() && format != OutputFormat.TEXT) {
            throw new UserException("--facets is not for --format "
                    + format.toString().toLowerCase(Locale.ROOT) + "; use: blotter stats --format csv");
        }
    }

    @Override
    int answer(BlotterIndex open, Filter asked) {
        Watchlist list = watchlist();
        return list == null ? hits(open, asked) : names(open, asked, list);
    }

    private int names(BlotterIndex open, Filter asked, Watchlist list) {
        NameTable table = new NameTable(terminal, format, list);
        List<NameRow> rows = NamesPage.rows(open, asked, list);
        table.print(rows, limit);
        facets(open, asked);
        terminal.say(table.note(rows));
        Notices.rules(terminal, open);
        return rows.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private int hits(BlotterIndex open, Filter asked) {
        SearchResult result = open.search(asked, new PageRequest(order, offset, limit, stories));
        Listing<Hit> listing = new HitText(terminal).listing(format);
        result.hits().forEach(listing::print);
        listing.end();
        facets(open, asked);
        terminal.say(note(result) + sums(open, asked, result) + (result.total() == 0 ? noHits(open.parts(asked)) : ""));
        Notices.rules(terminal, open);
        return result.total() == 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private String note(SearchResult result) {
        long total = result.total();
        int shown = result.hits().size();
        String found = total == 0
                ? "nothing found"
                : (shown == total ? "" : Numeral.of(shown) + " of ")
                        + Numeral.of(total, stories ? "story" : "document");
        return result.undated() == 0
                ? found
                : found + "; " + result.undated() + " more without a date " + (result.undated() == 1 ? "was" : "were")
                        + " left out";
    }

    /** What the figures that were asked for add up to; of a few documents, so that a search stays quick. */
    private String sums(BlotterIndex open, Filter asked, SearchResult result) {
        if (asked.counts().isEmpty() || result.total() == 0 || result.total() > MOST_ADDED) {
            return "";
        }
        TotalScope scope = TotalScope.of(asked);
        return asked.counts().stream()
                .map(CountCondition::kind)
                .distinct()
                .flatMap(kind -> Total.of(Claims.of(open, asked, kind), scope).stream())
                .map(total -> "\n" + FigureTable.head(total))
                .collect(Collectors.joining());
    }

    /** A line for each part of a question, with what it finds alone; none for a question of one part. */
    private static String noHits(List<Part> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() || !parts.getFirst().words().contains(" OR ") ? "" : "\n  no part of it finds any";
        }
        int width = parts.stream()
                .mapToInt(part -> Terminal.columns(Terminal.line(part.words())))
                .max()
                .orElse(0);
        boolean all = parts.stream().allMatch(part -> part.alone() > 0);
        StringBuilder lines = new StringBuilder();
        for (Part part : parts) {
            String words = Terminal.line(part.words());
            lines.append("\n  ").append(words).append(" ".repeat(width - Terminal.columns(words)));
            lines.append("  alone finds ").append(noneOr(part.alone()));
            lines.append(all ? ", without it " + noneOr(part.without()) : "");
        }
        return lines.append(all ? "\nno document meets all of them; leave one out" : "")
                .toString();
    }

    private static String noneOr(long entries) {
        return entries == 0 ? "none" : Numeral.of(entries);
    }

    /** How many of the hits have each value of a dimension; regions and kinds of fraud as a tree. */
    private void facets(BlotterIndex open, Filter asked) {
        open.facets(asked, new LinkedHashSet<>(facets)).forEach((dimension, buckets) -> {
            terminal.print("\n" + terminal.bold("by " + dimension.word()));
            if (buckets.isEmpty()) {
                terminal.print(terminal.dim("  no document has one"));
            }
            FacetRow.of(dimension, buckets, asked.vocabulary()).forEach(row -> terminal.print(line(row)));
        });
    }

    private String line(FacetRow row) {
        String indent = "  ".repeat(row.depth());
        if (row.isRest()) {
            return terminal.dim("          " + indent + "and " + row.number() + " more");
        }
        String code = row.isNamed() ? terminal.dim("  " + Terminal.line(row.value())) : "";
        return String.format(Locale.ROOT, "%8d  %s%s%s", row.number(), indent, Terminal.line(row.name()), code);
    }
}
