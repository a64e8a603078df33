package dev.blotter.cli.search;

import dev.blotter.claim.Breakdown;
import dev.blotter.claim.Claim;
import dev.blotter.claim.Claims;
import dev.blotter.claim.Total;
import dev.blotter.claim.TotalScope;
import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.FigureTable;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.Regions;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stats",
        description = {
            "Count documents by kind of fraud, region, month and more. A parent counts its children too.",
            "With --kind, count the figures of a kind and add up those that do not contain one another."
        })
public final class StatsCommand extends QuestionCommand {
    private static final List<Dimension> DOCUMENTS = List.of(Dimension.FRAUD, Dimension.REGION, Dimension.MONTH);
    private static final List<Dimension> FIGURES = List.of(Dimension.FRAUD, Dimension.REGION, Dimension.YEAR);

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
                    + " rescued, victims, wanted, cases, loss, recovered, or a kind of counts.csv), by fraud, region,"
                    + " year or month.")
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
    void check() {
        format.require("stats", OutputFormat.TEXT, OutputFormat.CSV);
        Amount.atLeast(0, "--limit", limit);
        if (showSum && kinds.isEmpty()) {
            throw new UserException("--show-sum is of figures of a kind; write --kind arrests --show-sum");
        }
    }

    @Override
    int answer(BlotterIndex open, Filter asked) {
        if (!kinds.isEmpty()) {
            printFigures(open, asked);
        } else {
            printDocuments(open, asked);
        }
        Notices.languages(terminal, open, asked);
        Notices.rules(terminal, open);
        return ExitCode.DONE;
    }

    private void printFigures(BlotterIndex open, Filter asked) {
        List<Dimension> dimensions = by == null ? FIGURES : by;
        for (Dimension dimension : dimensions) {
            if (!Breakdown.DIMENSIONS.contains(dimension)) {
                throw new UserException("--by " + dimension.word()
                        + " is said of documents and not of figures; leave out --kind, or use fraud, region,"
                        + " year, month");
            }
        }
        kinds.forEach(
                kind -> UserException.unlessRefused("", () -> asked.vocabulary().countKind(kind)));
        List<Claim> claims = kinds.stream()
                .distinct()
                .flatMap(kind -> Claims.of(open, asked, kind).stream())
                .toList();
        TotalScope scope = TotalScope.of(asked);
        FigureTable table = new FigureTable(terminal, scope);
        SumList list = new SumList(terminal, open);
        if (showSum && format == OutputFormat.CSV) {
            list.csv(Total.of(claims, scope));
        } else if (showSum) {
            list.text(Total.of(claims, scope));
        } else if (format == OutputFormat.CSV) {
            table.csv(claims, dimensions);
        } else {
            table.text(claims, dimensions, limit);
        }
    }

    private void printDocuments(BlotterIndex open, Filter asked) {
        long documents = open.count(asked);
        terminal.print(
                format == OutputFormat.CSV
                        ? Spreadsheet.head("by,value,name,documents")
                        : terminal.bold(documents + " " + Numeral.noun(documents, "document")));
        for (Dimension dimension : by == null ? DOCUMENTS : by) {
            List<Bucket> buckets = open.facets(asked, dimension);
            print(dimension, buckets);
            long undated =
                    documents - buckets.stream().mapToLong(Bucket::entries).sum();
            if (dimension.isTime() && undated > 0) {
                terminal.print(row(dimension, new Bucket(Breakdown.NO_VALUE, undated), "undated"));
            }
        }
    }

    /** Of months and years the latest, of all else the first. */
    private void print(Dimension dimension, List<Bucket> buckets) {
        if (format == OutputFormat.TEXT) {
            terminal.print("\n" + terminal.bold("by " + dimension.word()));
        }
        int rest = Math.max(0, buckets.size() - limit);
        Stream<Bucket> shown = dimension.isTime()
                ? buckets.stream().sorted(Comparator.comparing(Bucket::value)).skip(rest)
                : buckets.stream().limit(limit);
        Regions regions = Regions.builtIn();
        shown.forEach(bucket -> terminal.print(
                row(dimension, bucket, dimension == Dimension.REGION ? regions.name(bucket.value()) : "")));
        if (format == OutputFormat.TEXT && rest > 0) {
            terminal.print(terminal.dim("          and " + rest + (dimension.isTime() ? " earlier" : " more")));
        }
    }

    private String row(Dimension dimension, Bucket bucket, String name) {
        return format == OutputFormat.CSV
                ? Spreadsheet.row(dimension.word(), bucket.value(), name, bucket.entries())
                : String.format(Locale.ROOT, "%8d  %s", bucket.entries(), Terminal.line(bucket.value()))
                        + (name.isEmpty() ? "" : "  " + terminal.dim(name));
    }
}
