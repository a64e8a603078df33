package dev.blotter.cli.corpus;

import dev.blotter.Pipeline;
import dev.blotter.batch.IndexRun;
import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.option.FilterOptions;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.InterruptHandler;
import dev.blotter.cli.output.ProgressLine;
import dev.blotter.cli.output.Summary;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.fault.IndexInUseException;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "index",
        description = {
            "Read, tag and index a corpus. Safe to stop, and to run again: what is unchanged is skipped,"
                    + " and after a change of rules the stored text is judged anew."
        })
public final class IndexCommand extends TerminalCommand {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Mixin
    private final CorpusOptions corpus = new CorpusOptions();

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(
            names = "--retry",
            split = ",",
            paramLabel = "STATUS",
            description = "Read files with such a status again: timeout, crashed, guarded, …")
    private List<String> retry = List.of();

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            description = "How long to wait while another process writes the index: 30s, 10m (60s unless given).")
    private String wait = "60s";

    @Option(names = "--no-progress", description = "Print no progress line.")
    private boolean noProgress;

    @Override
    public Integer call() throws IOException {
        Path folder = index.toWrite();
        if (index.isAbove(folder)) {
            terminal.say("Goes on with the index '" + folder + "' of a folder above; for one of this folder:"
                    + " --index .blotter");
        }
        FraudTypes types = FraudTypes.load(rules.folder());
        Lineage lineage = Lineage.of(types);
        IndexRun.Report report;
        // A folder with faults in its rules must not leave an empty index behind.
        try (Pipeline pipeline = Files.isDirectory(folder) ? rules.unloaded(corpus) : rules.open(corpus);
                IndexSession session = session(folder, lineage)) {
            report = run(new IndexRun(pipeline, session));
        }
        try (BlotterIndex open = BlotterIndex.open(folder)) {
            new Summary(terminal, types, Regions.builtIn(), RuleLanguages.in(rules.folder()))
                    .print(open, report, folder);
        }
        Notices.leftOut(terminal, report.leftOut());
        return report.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    /** Opens a session, as soon as no other process writes the index, or the time of waiting is over. */
    private IndexSession session(Path folder, Lineage lineage) {
        long end = System.nanoTime() + Amount.time("--wait", wait).toNanos();
        for (boolean isFirst = true; ; isFirst = false) {
            try {
                return IndexSession.open(folder, lineage, Clock.systemUTC());
            } catch (IndexInUseException e) {
                if (isFirst) {
                    terminal.say("Waits for up to " + wait + ": " + e.holder());
                }
                if (System.nanoTime() - end >= 0 || !rest()) {
                    throw e;
                }
            }
        }
    }

    /** Whether the pause was not cut short. */
    private static boolean rest() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private IndexRun.Report run(IndexRun run) throws IOException {
        try (InterruptHandler stopping = new InterruptHandler(terminal, run::stop);
                ProgressLine progress = new ProgressLine(terminal, !noProgress, "Indexing", "files")) {
            stopping.begin();
            return run.run(
                    new IndexRun.Request(corpus.paths(), corpus.reach(), corpus.workers(), statuses()), progress);
        } catch (NoSuchFileException e) {
            throw CorpusOptions.noSuch(Path.of(String.valueOf(e.getMessage())));
        }
    }

    private Set<Status> statuses() {
        return retry.stream().map(word -> FilterOptions.status("--retry", word)).collect(Collectors.toSet());
    }
}
