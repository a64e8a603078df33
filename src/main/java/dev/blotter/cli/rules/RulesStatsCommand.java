package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.JudgingCommand;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.Entry;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.workbench.usage.RuleStats;
import dev.blotter.workbench.usage.Use;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stats",
        description = {
            "Count what each rule, or each term, does on the documents of an index, judged anew by the rules as they are:",
            "how often it spoke, in how many documents, for how many tags it was the only reason, and what always spoke"
                    + " with it."
        })
public final class RulesStatsCommand extends JudgingCommand {
    private static final int YEAR_AND_MONTH = 7;

    @Option(names = "--terms", description = "Count terms instead of rules.")
    private boolean terms;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "WHAT",
            description = "Apart by source (its first folder), month.")
    private List<By> by = List.of();

    @Option(
            names = "--sort",
            paramLabel = "WHAT",
            description = "documents, fired, sole or name (documents unless given).")
    private Sort sort = Sort.DOCUMENTS;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many to show of those that spoke (all unless given).")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--format", paramLabel = "text|csv", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    /** What parts of an index are counted apart. */
    enum By {
        SOURCE,
        MONTH;

        String of(Entry entry) {
            String day = entry.published();
            return switch (this) {
                case SOURCE -> entry.source().contains("/") ? entry.source().split("/", 2)[0] : ".";
                case MONTH -> day == null ? "undated" : day.substring(0, YEAR_AND_MONTH);
            };
        }
    }

    enum Sort {
        DOCUMENTS,
        FIRED,
        SOLE,
        NAME;

        Comparator<Use> order() {
            return switch (this) {
                case DOCUMENTS -> Comparator.comparingInt(Use::documents).reversed();
                case FIRED -> Comparator.comparingInt(Use::fired).reversed();
                case SOLE -> Comparator.comparingInt(Use::sole).reversed();
                case NAME -> Comparator.comparing(use -> use.what().name());
            };
        }
    }

    @Override
    public Integer call() {
        format.require("rules stats", OutputFormat.TEXT, OutputFormat.CSV);
        Amount.atLeast(0, "--limit", limit);
        try (Pipeline pipeline = rules.open();
                BlotterIndex open = index.open()) {
            RuleStats stats = new RuleStats(pipeline, this::group);
            stats.count(open);
            print(stats.uses(terms));
            terminal.say(stats.documents() + " " + Numeral.noun(stats.documents(), "document") + " judged");
            return Notices.failures(terminal, stats.failed());
        }
    }

    private String group(Entry entry) {
        return String.join(" ", by.stream().map(part -> part.of(entry)).toList());
    }

    private void print(List<Use> uses) {
        if (format == OutputFormat.CSV) {
            terminal.print(Spreadsheet.head("part,kind,name,file,line,fired,documents,sole,always with"));
        }
        uses.stream()
                .collect(Collectors.groupingBy(Use::group, TreeMap::new, Collectors.toList()))
                .forEach(this::print);
    }

    private void print(String group, List<Use> uses) {
        List<Use> spoke = uses.stream()
                .filter(use -> use.documents() > 0)
                .sorted(sort.order().thenComparing(Use::what))
                .limit(limit)
                .toList();
        List<Use> silent = uses.stream().filter(use -> use.documents() == 0).toList();
        if (format == OutputFormat.CSV) {
            Stream.concat(spoke.stream(), silent.stream()).forEach(use -> terminal.print(row(use)));
            return;
        }
        terminal.print(terminal.bold((group.isEmpty() ? "" : Terminal.line(group) + "\n")
                + "  documents   fired  only reason" + "  " + (terms ? "term" : "rule")));
        spoke.forEach(use -> terminal.print(line(use)));
        terminal.print(terminal.bold("\nnever spoke: " + silent.size()));
        silent.stream()
                .limit(terms ? limit : Integer.MAX_VALUE)
                .map(Use::what)
                .forEach(what -> terminal.print(
                        "  " + Terminal.line(what.name()) + "  " + terminal.dim(what.file() + ":" + what.line())));
    }

    private String line(Use use) {
        String always =
                use.always().isEmpty() ? "" : "  " + terminal.dim("always with " + String.join("; ", use.always()));
        return String.format(Locale.ROOT, "  %9d %7d  %11d", use.documents(), use.fired(), use.sole()) + "  "
                + Terminal.line(use.what().name()) + always;
    }

    private static String row(Use use) {
        return Spreadsheet.row(
                use.group(),
                use.what().kind(),
                use.what().name(),
                use.what().file(),
                use.what().line(),
                use.fired(),
                use.documents(),
                use.sole(),
                String.join("; ", use.always()));
    }
}
