package dev.blotter.cli;

import dev.blotter.codes.Regions;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.Bucket;
import dev.blotter.index.Dimension;
import dev.blotter.index.Filter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter stats}. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Count documents by kind of fraud, region, month and more. A parent counts its children too.")
final class StatsCommand implements Callable<Integer> {
    private final Terminal terminal;

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
                    "fraud, region, year, month, language, status, label, kind, correction (fraud,region,month unless given).")
    private List<Dimension> by = List.of(Dimension.FRAUD, Dimension.REGION, Dimension.MONTH);

    @Option(names = "--limit", paramLabel = "N", description = "How many of each to show (20 unless given).")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "text|csv", description = "How to print (text unless given).")
    private Format format = Format.TEXT;

    StatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format != Format.TEXT && format != Format.CSV) {
            throw new UserException("--format " + format + " is not for stats; use text or csv");
        }
        if (limit < 0) {
            throw new UserException("--limit " + limit + " is too small; give 0 or more");
        }
        try (BlotterIndex open = index.open()) {
            Filter asked = filter.filter(open);
            if (format == Format.CSV) {
                terminal.print("\uFEFFby,value,name,documents\r");
            } else {
                long documents = open.count(asked);
                terminal.print(terminal.bold(documents + (documents == 1 ? " document" : " documents")));
            }
            Regions regions = Regions.builtIn();
            for (Dimension dimension : by) {
                print(dimension, open.facets(asked, dimension), regions);
            }
            RulesNote.say(terminal, open);
            return Main.DONE;
        }
    }

    private void print(Dimension dimension, List<Bucket> buckets, Regions regions) {
        String what = dimension.name().toLowerCase(Locale.ROOT);
        if (format == Format.TEXT) {
            terminal.print("\n" + terminal.bold("by " + what));
        }
        buckets.stream().limit(limit).forEach(bucket -> {
            String name = dimension == Dimension.REGION ? regions.name(bucket.value()) : "";
            terminal.print(
                    format == Format.CSV
                            ? CSVFormat.RFC4180.format(what, bucket.value(), name, bucket.entries()) + "\r"
                            : String.format(
                                    Locale.ROOT,
                                    "%8d  %s%s",
                                    bucket.entries(),
                                    Terminal.line(bucket.value()),
                                    name.isEmpty() ? "" : "  " + terminal.dim(name)));
        });
        if (format == Format.TEXT && buckets.size() > limit) {
            terminal.print(terminal.dim("          and " + (buckets.size() - limit) + " more"));
        }
    }
}
