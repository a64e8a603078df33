package dev.blotter.cli.rules;

import dev.blotter.cli.option.Amount;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.ProgressLine;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.text.Plain;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.change.DiffReport;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a comparison of rules is made and printed. */
public final class DiffOptions {
    private static final int SHOWN = 10;

    @Option(names = "--format", paramLabel = "text|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many documents of each tag to show (10 unless given; all with --format jsonl).")
    private @Nullable Integer limit;

    @Option(names = "--sample", paramLabel = "N", description = "Look at N documents only, drawn by --seed.")
    private @Nullable Integer sample;

    @Option(names = "--seed", paramLabel = "N", description = "Which sample to draw (1 unless given).")
    private long seed = 1;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Documents judged at once; the number of processors unless given.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-progress", description = "Print no progress line.")
    private boolean noProgress;

    public int workers() {
        return Amount.workers(workers);
    }

    public ProgressLine progress(Terminal terminal) {
        return new ProgressLine(terminal, !noProgress, "Judging", "documents");
    }

    /** Compares and prints; a {@link UserException} says that an option makes no sense, before anything is done. */
    public DiffReport run(Diff diff, Terminal terminal, Path ruleFolder) {
        Diff.Request request = request();
        FraudTypes types = FraudTypes.load(ruleFolder);
        long begin = System.nanoTime();
        DiffReport report;
        try (ProgressLine progress = progress(terminal)) {
            report = diff.run(request, progress);
        }
        print(report, terminal, new DiffText(terminal, types));
        terminal.say(note(report, (System.nanoTime() - begin) / 1e9));
        return report;
    }

    private Diff.Request request() {
        format.require("a diff", OutputFormat.TEXT, OutputFormat.JSONL);
        int all = format == OutputFormat.TEXT ? SHOWN : Diff.ALL;
        return new Diff.Request(
                workers(), atLeast(0, "--limit", limit, all), atLeast(1, "--sample", sample, Diff.ALL), seed);
    }

    private static int atLeast(int least, String name, @Nullable Integer given, int otherwise) {
        return given == null ? otherwise : Amount.atLeast(least, name, given);
    }

    private void print(DiffReport report, Terminal terminal, DiffText text) {
        if (format == OutputFormat.JSONL) {
            report.tags().forEach(total -> DiffText.json(total).forEach(line -> terminal.print(Plain.json(line))));
        } else {
            terminal.print(terminal.bold(head(report)));
            text.overview(report.tags()).forEach(terminal::print);
            report.tags().forEach(total -> terminal.print("\n" + text.text(total)));
        }
    }

    private String head(DiffReport report) {
        String of = sample == null ? "" : " (a sample, --seed " + seed + ")";
        return Numeral.of(report.changed()) + " of " + Numeral.of(report.documents(), "document") + of
                + " would change";
    }

    private String note(DiffReport report, double seconds) {
        String same = report.otherGrounds() == 0
                ? ""
                : Numeral.of(report.otherGrounds()) + " more keep their tags by other rules or sentences; ";
        String head = format == OutputFormat.JSONL ? head(report) + "; " : "";
        return head
                + same
                + String.format(
                        Locale.ROOT,
                        "judged %s in %.1f s%s",
                        Numeral.of(report.judged()),
                        seconds,
                        report.judged() == report.documents() ? "" : ", the edit can't touch the others");
    }
}
