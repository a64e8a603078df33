package dev.blotter.cli.search;

import dev.blotter.claim.Claims;
import dev.blotter.claim.Total;
import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.DimensionName;
import dev.blotter.cli.option.FilterOptions;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.FigureTable;
import dev.blotter.cli.output.HitText;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.Numeral;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.CountCondition;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter search}. */
@Command(
        name = "search",
        description = "Find documents by text and by tag. Options about counts hold for one and the same count.",
        footer = {
            "",
            "A query has words, \"phrases\", AND, OR, NOT, wild*cards and fuzzy~ words.",
            "Exit code: 0 when something was found, 1 when nothing was, 2 on an error."
        })
public final class SearchCommand extends TerminalCommand {
    private static final int MOST_ADDED = 500;

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--sort", paramLabel = "relevance|date|count", description = "What comes first.")
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

    @Option(names = "--explain", description = "Say of each hit which words gave it its place, and where they stand.")
    private boolean explain;

    @Option(
            names = "--facets",
            split = ",",
            paramLabel = "WHAT",
            converter = DimensionName.class,
            description = "Count the hits by fraud, region, year, month, language, status, label, kind, correction.")
    private List<Dimension> facets = List.of();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        Amount.atLeast(0, "--offset", offset);
        Amount.atLeast(0, "--limit", limit);
        if (!facets.isEmpty() && format != OutputFormat.TEXT) {
            throw new UserException("--facets is not for --format "
                    + format.toString().toLowerCase(Locale.ROOT) + "; use: blotter stats --format csv");
        }
        try (BlotterIndex open = index.open()) {
            Filter asked = filter.filter(open);
            SearchResult result = open.search(asked, new PageRequest(order, offset, limit, stories));
            Listing<Hit> listing = new Listing<>(
                    terminal,
                    format,
                    hit -> new HitText(terminal).of(hit)
                            + (explain ? ScoreLine.text(terminal, open.reasons(asked, hit.entry())) : ""),
                    hit -> EntryJson.write(hit.entry()));
            result.hits().forEach(listing::print);
            listing.end();
            facets(open, asked);
            terminal.say(note(result)
                    + sums(open, asked, result)
                    + (result.total() == 0 ? NoHitsHint.text(open.parts(asked)) : ""));
            Notices.rules(terminal, open);
            return result.total() == 0 ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private String note(SearchResult result) {
        StringBuilder note = new StringBuilder();
        if (result.total() == 0) {
            note.append("nothing found");
        } else {
            note.append(
                            result.hits().size() == result.total()
                                    ? ""
                                    : result.hits().size() + " of ")
                    .append(result.total())
                    .append(" ")
                    .append(Numeral.noun(result.total(), stories ? "story" : "document"));
        }
        if (result.undated() > 0) {
            note.append("; ")
                    .append(result.undated())
                    .append(result.undated() == 1 ? " more without a date was" : " more without a date were")
                    .append(" left out");
        }
        return note.toString();
    }

    /** What the figures that were asked for add up to; of a few documents, so that a search stays quick. */
    private String sums(BlotterIndex open, Filter asked, SearchResult result) {
        if (asked.counts().isEmpty() || result.total() == 0 || result.total() > MOST_ADDED) {
            return "";
        }
        return asked.counts().stream()
                .map(CountCondition::kind)
                .distinct()
                .flatMap(kind -> Total.of(Claims.of(open, asked, kind), asked.vocabulary()).stream())
                .map(total -> "\n" + FigureTable.head(total))
                .collect(Collectors.joining());
    }

    private void facets(BlotterIndex open, Filter asked) {
        FacetText text = new FacetText(terminal, asked.vocabulary());
        open.facets(asked, new LinkedHashSet<>(facets))
                .forEach((dimension, buckets) -> terminal.print("\n" + text.text(dimension, buckets)));
    }
}
