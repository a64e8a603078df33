package dev.blotter.cli.corpus;

import dev.blotter.Pipeline;
import dev.blotter.batch.DocumentList;
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
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.PrivateFiles;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.codes.WholeFiles;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.fault.IndexInUseException;
import dev.blotter.rules.folder.FolderZip;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final IndexOption index = new IndexOption();

    @Mixin
    private final PipelineOptions rules = new PipelineOptions(index);

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

    @Option(
            names = "--metadata",
            paramLabel = "FILE",
            description = "A table with the columns source, date, title and url, for what documents do not say"
                    + " themselves. The index keeps it for later runs, until another is given.")
    private @Nullable Path metadata;

    @Option(
            names = "--metadata-first",
            description = "Have dates, titles and addresses of that table count above those of documents.")
    private boolean metadataFirst;

    @Option(names = "--no-progress", description = "Print no progress line.")
    private boolean noProgress;

    @Override
    public Integer call() throws IOException {
        // What is refused must leave no empty index behind.
        IndexRun.Request request = new IndexRun.Request(corpus.paths(), corpus.reach(), corpus.workers(), statuses());
        Path folder = index.toWrite();
        if (index.isAbove(folder)) {
            terminal.say("Goes on with the index '" + folder + "' of a folder above; for one of this folder:"
                    + " --index .blotter");
        }
        DocumentList list = list(folder);
        Path current = rules.folder();
        try {
            return run(folder, current, request, list);
        } catch (ProblemsException broken) {
            Optional<byte[]> edition = lastGood(folder);
            return runWith(edition.orElseThrow(() -> broken), broken, folder, request, list);
        }
    }

    /** What judged the entries of the index, of which it keeps a copy; none for an index that is new. */
    private static Optional<byte[]> lastGood(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (BlotterIndex open = BlotterIndex.open(folder)) {
            return open.lastRuleSet();
        }
    }

    /** A rule that somebody is writing must not stop what runs at night. */
    private int runWith(
            byte[] edition, ProblemsException broken, Path folder, IndexRun.Request request, DocumentList list) {
        Problem first = broken.problems().getFirst();
        terminal.say(Terminal.clean("warning: " + first + "\nThe rules in " + rules.folder() + " can't be used ("
                + Numeral.of(broken.problems().size(), "problem")
                + "), so the last good edition judges; mend them, and run again: blotter rules check"));
        return FolderZip.unpacked(edition, copy -> {
            try {
                Path corrections = rules.folder().resolve(Corrections.FILE);
                if (Files.exists(corrections)) {
                    Files.copy(corrections, copy.resolve(Corrections.FILE));
                }
                return run(folder, copy, request, list);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int run(Path folder, Path judging, IndexRun.Request request, DocumentList list) throws IOException {
        FraudTypes types = FraudTypes.load(judging);
        Lineage lineage = Lineage.of(types);
        IndexRun.Report report;
        // A folder with faults in its rules must not leave an empty index behind.
        try (Pipeline pipeline =
                        Files.isDirectory(folder) ? rules.unloaded(judging, corpus) : rules.open(judging, corpus);
                IndexSession session = session(folder, lineage)) {
            keepList(folder);
            report = run(new IndexRun(pipeline, session, list), request);
            session.nameRules(rules.folder());
        }
        try (BlotterIndex open = BlotterIndex.open(folder)) {
            new Summary(terminal, types, Regions.builtIn(), RuleLanguages.in(rules.folder()))
                    .print(open, report, folder);
            sayUnknown(list, open);
        }
        Notices.leftOut(terminal, report.leftOut());
        return report.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    /** The list that is given, or else the one that the index kept. */
    private DocumentList list(Path folder) {
        if (metadata != null) {
            if (!Files.isRegularFile(metadata)) {
                throw CorpusOptions.noSuch(metadata);
            }
            return DocumentList.read(metadata, metadataFirst);
        }
        for (boolean isFirst : List.of(true, false)) {
            if (Files.isRegularFile(kept(folder, isFirst))) {
                return DocumentList.read(kept(folder, isFirst), isFirst);
            }
        }
        return DocumentList.NONE;
    }

    /** Where an index keeps the list that was last given, so that a run without one loses no date. */
    private static Path kept(Path folder, boolean isFirst) {
        return folder.resolve(isFirst ? "metadata-first.csv" : "metadata.csv");
    }

    /** Before the run, so that one that goes on after it was stopped goes on with the same list. */
    private void keepList(Path folder) throws IOException {
        if (metadata != null) {
            byte[] table = Files.readAllBytes(metadata);
            WholeFiles.replace(kept(folder, metadataFirst), part -> {
                PrivateFiles.narrow(part);
                Files.write(part, table);
            });
            Files.deleteIfExists(kept(folder, !metadataFirst));
        }
    }

    private void sayUnknown(DocumentList list, BlotterIndex open) {
        List<String> unknown = list.sources().stream()
                .filter(source -> open.find(source).isEmpty())
                .toList();
        if (metadata != null && !unknown.isEmpty()) {
            terminal.say("note: " + Numeral.of(unknown.size(), "source") + " of " + metadata
                    + " not in the index, such as '" + Terminal.line(unknown.getFirst())
                    + "'; write sources as blotter errors --undated prints them");
        }
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

    private IndexRun.Report run(IndexRun run, IndexRun.Request request) throws IOException {
        try (InterruptHandler stopping = new InterruptHandler(terminal, run::stop);
                ProgressLine progress = new ProgressLine(terminal, !noProgress, "Indexing", "files")) {
            stopping.begin();
            return run.run(request, progress);
        }
    }

    private Set<Status> statuses() {
        return retry.stream().map(word -> FilterOptions.status("--retry", word)).collect(Collectors.toSet());
    }
}
