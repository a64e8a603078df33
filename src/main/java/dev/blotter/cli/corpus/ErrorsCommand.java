package dev.blotter.cli.corpus;

import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.FileView;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Summary;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.query.Filter;
import dev.blotter.text.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter errors}. */
@Command(
        name = "errors",
        mixinStandardHelpOptions = true,
        description = "List the documents that could not be read, each with its status and the reason.")
public final class ErrorsCommand implements Callable<Integer> {
    private static final List<Status> WITHOUT_TEXT =
            Stream.of(Status.values()).filter(status -> !status.hasText()).toList();

    private final Terminal terminal;

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--all",
            description = "List every file instead: its status and reason, when it was last read, how long reading and"
                    + " tagging it took, and how many documents it holds.")
    private boolean all;

    public ErrorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (BlotterIndex open = index.open()) {
            Map<String, InputRecord> files = new TreeMap<>();
            open.inputs(file -> files.put(file.file(), file));
            if (all) {
                list(files);
            } else {
                Listing<Entry> listing = new Listing<>(terminal, format, this::text, EntryJson::write);
                open.export(Filter.of(WITHOUT_TEXT), listing::print);
                listing.end();
            }
            terminal.say(sum(files, open.lastRun()));
            return ExitCode.DONE;
        }
    }

    private void list(Map<String, InputRecord> files) {
        Listing<FileView> listing = new Listing<>(terminal, format, FileView::text, FileView::json);
        files.values().forEach(file -> listing.print(FileView.of(file)));
        listing.end();
    }

    private static String sum(Map<String, InputRecord> files, @Nullable Instant lastRun) {
        int read = 0;
        int failed = 0;
        for (InputRecord file : files.values()) {
            boolean now = lastRun == null || !file.lastRead().isBefore(lastRun);
            boolean fault = file.outcome().status().isFault();
            read += now && !fault ? 1 : 0;
            failed += now && fault ? 1 : 0;
        }
        return "Last run: " + Summary.seen(files.size(), read, files.size() - read - failed, failed);
    }

    private String text(Entry entry) {
        return terminal.bold(Terminal.line(entry.source())) + "\n  " + entry.status() + ": "
                + Terminal.line(String.valueOf(entry.reason())) + "\n  "
                + terminal.dim(advice(Status.ofJson(entry.status())));
    }

    private static String advice(Status status) {
        return switch (status) {
            case GUARDED, TIMEOUT, CRASHED ->
                "with a higher limit, try again: blotter index --retry " + status.json() + " PATH";
            case FAILED -> "the next run tries it again";
            case OK, TRUNCATED -> "";
            case EMPTY, ENCRYPTED, UNSUPPORTED, UNREADABLE ->
                "only you can help here: give Blotter another copy, or one in another format";
        };
    }
}
