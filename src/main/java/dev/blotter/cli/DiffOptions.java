package dev.blotter.cli;

import dev.blotter.workbench.Diff;
import dev.blotter.workbench.DiffReport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a comparison of rules is made and printed. */
final class DiffOptions {
    private static final int SHOWN = 10;

    @Option(names = "--format", paramLabel = "text|jsonl", description = "How to print (text unless given).")
    private Format format = Format.TEXT;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many documents of each tag to show (10 unless given; all with --format jsonl).")
    private @Nullable Integer limit;

    @Option(names = "--sample", paramLabel = "N", description = "Look at N documents only, drawn by --seed.")
    private @Nullable Integer sample;

    @Option(names = "--seed", paramLabel = "N", description = "Which sample to draw (1 unless given).")
    private long seed = 1;

    @Mixin
    private final WorkerOptions workers = new WorkerOptions();

    WorkerOptions workers() {
        return workers;
    }

    /**
     * Compares and prints.
     *
     * @throws UserException when an option makes no sense; then nothing was done
     */
    DiffReport run(Diff diff, Terminal terminal, DiffText text) {
        Diff.Request request = request();
        long begin = System.nanoTime();
        DiffReport report;
        try (ProgressLine progress = workers.progress(terminal)) {
            report = diff.run(request, progress);
        }
        print(report, terminal, text);
        terminal.say(note(report, (System.nanoTime() - begin) / 1e9));
        return report;
    }

    private Diff.Request request() {
        if (format != Format.TEXT && format != Format.JSONL) {
            throw new UserException("--format " + format + " is not for a diff; use text or jsonl");
        }
        int all = format == Format.TEXT ? SHOWN : Diff.ALL;
        return new Diff.Request(
                workers.workers(), atLeast(0, "--limit", limit, all), atLeast(1, "--sample", sample, Diff.ALL), seed);
    }

    private static int atLeast(int least, String name, @Nullable Integer given, int otherwise) {
        if (given != null && given < least) {
            throw new UserException(name + " " + given + " is too small; give " + least + " or more");
        }
        return given == null ? otherwise : given;
    }

    private void print(DiffReport report, Terminal terminal, DiffText text) {
        if (format == Format.JSONL) {
            report.tags()
                    .forEach(total -> DiffJson.lines(total).forEach(line -> terminal.print(Terminal.cleanJson(line))));
        } else {
            terminal.print(terminal.bold(head(report)));
            report.tags().forEach(total -> terminal.print("\n" + text.text(total)));
        }
    }

    private String head(DiffReport report) {
        String of = sample == null ? "" : " (a sample, --seed " + seed + ")";
        return EntryText.number(report.changed()) + " of " + EntryText.number(report.documents())
                + (report.documents() == 1 ? " document" : " documents") + of + " would change";
    }

    private String note(DiffReport report, double seconds) {
        String same = report.otherGrounds() == 0
                ? ""
                : EntryText.number(report.otherGrounds()) + " more keep their tags by other rules or sentences; ";
        String head = format == Format.JSONL ? head(report) + "; " : "";
        return head
                + same
                + String.format(
                        Locale.ROOT,
                        "judged %s in %.1f s%s",
                        EntryText.number(report.judged()),
                        seconds,
                        report.judged() == report.documents() ? "" : ", the others hold no changed term");
    }
}
