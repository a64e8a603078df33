package dev.blotter.cli.output;

import dev.blotter.batch.IndexRun;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What an index holds after a run, for a person. */
public final class Summary {
    private static final int BAR = 24;
    private static final int TOP = 8;

    private final Terminal terminal;
    private final FraudTypes types;
    private final Regions regions;

    public Summary(Terminal terminal, FraudTypes types, Regions regions) {
        this.terminal = terminal;
        this.types = types;
        this.regions = regions;
    }

    public String text(BlotterIndex index, IndexRun.Report report, Path folder) {
        StringBuilder lines = new StringBuilder();
        long documents = index.count(Filter.ALL);
        long copies = documents - index.count(Filter.FIRSTS);
        line(lines, "Documents", Numeral.of(documents) + statuses(index) + copies(copies));
        line(lines, "This run", run(report));
        line(lines, "Arrests", arrests(index));
        table(
                lines,
                "Fraud types",
                buckets(index, Dimension.FRAUD),
                code -> types.isKnown(code) ? types.name(code) : code);
        table(lines, "Countries", countries(index), regions::name);
        lines.append('\n');
        line(lines, "Index", folder.toString());
        return lines.append(next(index)).toString();
    }

    /** In how many documents, and no sum: that is for who asks what it rests on. */
    private static String arrests(BlotterIndex index) {
        long documents = index.count(Filter.FIRSTS.having("arrests"));
        return "figures in " + Numeral.of(documents, "document");
    }

    /** Two commands that find something in this index. */
    private String next(BlotterIndex index) {
        String kind = buckets(index, Dimension.FRAUD).stream()
                .map(Bucket::value)
                .filter(code -> types.isKnown(code) && !types.ancestors(code).isEmpty())
                .findFirst()
                .map(code -> "--fraud " + code)
                .orElse("scam");
        String country = countries(index).stream()
                .findFirst()
                .map(bucket -> "--region " + bucket.value() + " ")
                .orElse("");
        return "\nTry next:\n  blotter search " + kind + "\n  blotter search " + country + "--arrests 10.. --sort date";
    }

    private static String statuses(BlotterIndex index) {
        return index.facets(Filter.ALL, Dimension.STATUS).stream()
                .map(bucket -> Numeral.of(bucket.entries()) + " " + bucket.value())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String copies(long copies) {
        return copies == 0 ? "" : ", " + Numeral.of(copies) + " of them copies";
    }

    private static String run(IndexRun.Report report) {
        StringBuilder run = new StringBuilder();
        int seen = report.read() + report.unchanged() + report.unread();
        run.append(seen(seen, report.read(), report.unchanged(), report.unread()));
        if (report.rejudged() > 0) {
            run.append(", ").append(Numeral.of(report.rejudged())).append(" documents judged anew");
        }
        if (report.dropped() > 0) {
            run.append(", ").append(Numeral.of(report.dropped())).append(" gone");
        }
        if (report.failed() > 0) {
            run.append(", ")
                    .append(Numeral.of(report.failed(), "document"))
                    .append(" could not be read (blotter errors)");
        }
        return run.toString();
    }

    /** How many files were seen, and what they add up from. */
    public static String seen(int seen, int read, int skipped, int failed) {
        return Numeral.of(seen, "file") + " seen = " + Numeral.of(read) + " read + " + Numeral.of(skipped)
                + " skipped + " + Numeral.of(failed) + " failed";
    }

    private static List<Bucket> buckets(BlotterIndex index, Dimension dimension) {
        return index.facets(Filter.FIRSTS, dimension);
    }

    private List<Bucket> countries(BlotterIndex index) {
        return buckets(index, Dimension.REGION).stream()
                .filter(bucket -> regions.isCountry(bucket.value()))
                .toList();
    }

    private void table(StringBuilder lines, String head, List<Bucket> buckets, UnaryOperator<String> name) {
        if (buckets.isEmpty()) {
            return;
        }
        lines.append('\n').append(terminal.bold(head)).append('\n');
        long most = buckets.getFirst().entries();
        buckets.stream()
                .limit(TOP)
                .forEach(bucket -> lines.append(String.format(
                        Locale.ROOT,
                        "  %-32s %6d  %s\n",
                        name.apply(bucket.value()),
                        bucket.entries(),
                        terminal.dim("▇".repeat((int) Math.max(1, bucket.entries() * BAR / most))))));
        if (buckets.size() > TOP) {
            lines.append(terminal.dim("  and " + (buckets.size() - TOP) + " more: blotter stats\n"));
        }
    }

    private void line(StringBuilder lines, String head, String value) {
        lines.append(terminal.bold(String.format(Locale.ROOT, "%-12s", head)))
                .append(value)
                .append('\n');
    }
}
