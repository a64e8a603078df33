package dev.blotter.cli.output;

import dev.blotter.batch.IndexRun;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.finding.wording.MissingRules;
import dev.blotter.finding.wording.Numeral;
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
public record Summary(Terminal terminal, FraudTypes types, Regions regions, RuleLanguages languages) {
    private static final int BAR = 24;
    private static final int TOP = 8;

    public void print(BlotterIndex index, IndexRun.Report report, Path folder) {
        List<Bucket> kinds = index.facets(Filter.FIRSTS, Dimension.FRAUD);
        List<Bucket> countries = index.facets(Filter.FIRSTS, Dimension.REGION).stream()
                .filter(bucket -> regions.isCountry(bucket.value()))
                .toList();
        line("Documents", documents(index));
        line("This run", run(report));
        String missing = MissingRules.of(Bucket.byValue(index.facets(Filter.FIRSTS, Dimension.LANGUAGE)), languages);
        if (!missing.isEmpty()) {
            line("Languages", missing);
        }
        // In how many documents, and no sum: that is for who asks what it rests on.
        line("Arrests", "figures in " + Numeral.of(index.count(Filter.FIRSTS.having("arrests")), "document"));
        table("Fraud types", kinds, code -> types.isKnown(code) ? types.name(code) : code);
        table("Countries", countries, regions::name);
        terminal.print("");
        line("Index", folder.toString());
        terminal.print("\nTry next:\n  blotter search " + kind(kinds) + "\n  blotter search " + country(countries)
                + "--arrests 10.. --sort date");
    }

    private static String documents(BlotterIndex index) {
        long documents = index.count(Filter.ALL);
        long copies = documents - index.count(Filter.FIRSTS);
        return Numeral.of(documents)
                + index.facets(Filter.ALL, Dimension.STATUS).stream()
                        .map(bucket -> Numeral.of(bucket.entries()) + " " + bucket.value())
                        .collect(Collectors.joining(", ", " (", ")"))
                + (copies == 0 ? "" : ", " + Numeral.of(copies) + " of them copies");
    }

    private static String run(IndexRun.Report report) {
        int listed = report.leftOut().listed();
        int seen = report.read() + report.unchanged() + report.unread() + listed;
        return seen(seen, report.read(), report.unchanged(), report.unread())
                + (listed > 0 ? " + " + Numeral.of(listed) + " left out" : "")
                + (report.rejudged() > 0 ? ", " + Numeral.of(report.rejudged()) + " documents judged anew" : "")
                + (report.dropped() > 0 ? ", " + Numeral.of(report.dropped()) + " gone" : "")
                + (report.failed() > 0
                        ? ", " + Numeral.of(report.failed(), "document") + " could not be read (blotter errors)"
                        : "");
    }

    /** How many files were seen, and what they add up from. */
    public static String seen(int seen, int read, int skipped, int failed) {
        return Numeral.of(seen, "file") + " seen = " + Numeral.of(read) + " read + " + Numeral.of(skipped)
                + " skipped + " + Numeral.of(failed) + " failed";
    }

    private String kind(List<Bucket> kinds) {
        return kinds.stream()
                .map(Bucket::value)
                .filter(code -> types.isKnown(code) && !types.ancestors(code).isEmpty())
                .findFirst()
                .map(code -> "--fraud " + code)
                .orElse("scam");
    }

    private static String country(List<Bucket> countries) {
        return countries.isEmpty() ? "" : "--region " + countries.getFirst().value() + " ";
    }

    private void table(String head, List<Bucket> buckets, UnaryOperator<String> name) {
        if (buckets.isEmpty()) {
            return;
        }
        terminal.print("\n" + terminal.bold(head));
        long most = buckets.getFirst().entries();
        buckets.stream()
                .limit(TOP)
                .forEach(bucket -> terminal.print(String.format(
                        Locale.ROOT,
                        "  %-32s %6d  %s",
                        name.apply(bucket.value()),
                        bucket.entries(),
                        terminal.dim("▇".repeat((int) Math.max(1, bucket.entries() * BAR / most))))));
        if (buckets.size() > TOP) {
            terminal.print(terminal.dim("  and " + (buckets.size() - TOP) + " more: blotter stats"));
        }
    }

    private void line(String head, String value) {
        terminal.print(terminal.bold(String.format(Locale.ROOT, "%-12s", head)) + value);
    }
}
