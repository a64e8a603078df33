package dev.blotter.cli.search;

import dev.blotter.claim.Breakdown;
import dev.blotter.claim.Claim;
import dev.blotter.claim.Claims;
import dev.blotter.claim.Total;
import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.DimensionName;
import dev.blotter.cli.option.FilterOptions;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.FigureTable;
import dev.blotter.cli.output.Numeral;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.Regions;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter stats}. */
@Command(
        name = "stats",
        description = {
            "Count documents by kind of fraud, region, month and more. A parent counts its children too.",
            "With --kind, count the figures of a kind and add up those that do not contain one another."
        })
public final class StatsCommand extends TerminalCommand {
    private static final List<Dimension> DOCUMENTS = List.of(Dimension.FRAUD, Dimension.REGION, Dimension.MONTH);
    private static final List<Dimension> FIGURES = List.of(Dimension.FRAUD, Dimension.REGION, Dimension.YEAR);

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "WHAT",
            converter = DimensionName.class,
            description =
                    "fraud, region, year, month, language, status, label, kind, correction (fraud,region,month unless given;"
                            + " with --kind fraud,region,year).")
    private @Nullable List<Dimension> by;

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "Count the figures of a kind and add them up (arrests, charged, convicted, repatriated,"
                    + " rescued, victims, wanted, cases, loss, recovered), by fraud, region, year or month.")
    private List<String> kinds = List.of();

    @Option(
            names = "--show-sum",
            description = "With --kind: list what was added, and what was left out and why, in place of tables.")
    private boolean showSum;

    @Option(names = "--limit", paramLabel = "N", description = "How many of each to show (20 unless given).")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "text|csv", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        if (format != OutputFormat.TEXT && format != OutputFormat.CSV) {
            throw new UserException("--format " + format + " is not for stats; use text or csv");
        }
        Amount.atLeast(0, "--limit", limit);
        if (showSum && kinds.isEmpty()) {
            throw new UserException("--show-sum is of figures of a kind; write --kind arrests --show-sum");
        }
        try (BlotterIndex open = index.open()) {
            Filter asked = filter.filter(open);
            if (!kinds.isEmpty()) {
                printFigures(open, asked);
            } else {
                printDocuments(open, asked);
            }
            Notices.rules(terminal, open);
            return ExitCode.DONE;
        }
    }

    private void printFigures(BlotterIndex open, Filter asked) {
        List<Dimension> dimensions = by == null ? FIGURES : by;
        dimensions.stream()
                .filter(dimension -> !Breakdown.DIMENSIONS.contains(dimension))
                .findFirst()
                .ifPresent(dimension -> {
                    throw new UserException("--by " + dimension.name().toLowerCase(Locale.ROOT)
                            + " is said of documents and not of figures; leave out --kind, or use fraud, region,"
                            + " year, month");
                });
        Set<String> asking = new LinkedHashSet<>(kinds);
        asking.forEach(kind -> ReportCommand.kind("", kind));
        List<Claim> claims = new ArrayList<>();
        asking.forEach(kind -> claims.addAll(Claims.of(open, asked, kind)));
        print(open, asked.vocabulary(), claims, dimensions);
    }

    private void print(BlotterIndex open, CodeLookup names, List<Claim> claims, List<Dimension> dimensions) {
        FigureTable table = new FigureTable(terminal, names);
        SumList list = new SumList(terminal, open);
        if (showSum && format == OutputFormat.CSV) {
            list.csv(Total.of(claims, names));
        } else if (showSum) {
            list.text(Total.of(claims, names));
        } else if (format == OutputFormat.CSV) {
            table.csv(claims, dimensions);
        } else {
            table.text(claims, dimensions, limit);
        }
    }

    private void printDocuments(BlotterIndex open, Filter asked) {
        long documents = open.count(asked);
        if (format == OutputFormat.CSV) {
            terminal.print(Spreadsheet.head("by,value,name,documents"));
        } else {
            terminal.print(terminal.bold(documents + " " + Numeral.noun(documents, "document")));
        }
        Regions regions = Regions.builtIn();
        for (Dimension dimension : by == null ? DOCUMENTS : by) {
            List<Bucket> buckets = open.facets(asked, dimension);
            print(dimension, buckets, regions);
            if (isTime(dimension)) {
                printUndated(
                        dimension,
                        documents - buckets.stream().mapToLong(Bucket::entries).sum());
            }
        }
    }

    private void printUndated(Dimension dimension, long documents) {
        if (documents > 0) {
            terminal.print(row(dimension, new Bucket(Breakdown.NO_VALUE, documents), "undated"));
        }
    }

    private String row(Dimension dimension, Bucket bucket, String name) {
        return format == OutputFormat.CSV
                ? Spreadsheet.row(dimension.name().toLowerCase(Locale.ROOT), bucket.value(), name, bucket.entries())
                : String.format(
                        Locale.ROOT,
                        "%8d  %s%s",
                        bucket.entries(),
                        Terminal.line(bucket.value()),
                        name.isEmpty() ? "" : "  " + terminal.dim(name));
    }

    private void print(Dimension dimension, List<Bucket> buckets, Regions regions) {
        if (format == OutputFormat.TEXT) {
            terminal.print("\n" + terminal.bold("by " + dimension.name().toLowerCase(Locale.ROOT)));
        }
        Stream<Bucket> shown =
                isTime(dimension) ? latest(buckets) : buckets.stream().limit(limit);
        shown.forEach(bucket -> terminal.print(
                row(dimension, bucket, dimension == Dimension.REGION ? regions.name(bucket.value()) : "")));
        if (format == OutputFormat.TEXT && buckets.size() > limit) {
            String rest = isTime(dimension) ? " earlier" : " more";
            terminal.print(terminal.dim("          and " + (buckets.size() - limit) + rest));
        }
    }

    private static boolean isTime(Dimension dimension) {
        return dimension == Dimension.YEAR || dimension == Dimension.MONTH;
    }

    /** The latest, in their order. */
    private Stream<Bucket> latest(List<Bucket> buckets) {
        return buckets.stream().sorted(Comparator.comparing(Bucket::value)).skip(Math.max(0, buckets.size() - limit));
    }
}
