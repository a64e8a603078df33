package dev.blotter.cli;

import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.DateRange;
import dev.blotter.index.Filter;
import dev.blotter.text.Status;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter errors}. */
@Command(
        name = "errors",
        mixinStandardHelpOptions = true,
        description = "List the documents that could not be read, each with its status and the reason.")
final class ErrorsCommand implements Callable<Integer> {
    private static final List<Status> WITHOUT_TEXT =
            Stream.of(Status.values()).filter(status -> !status.hasText()).toList();

    private final Terminal terminal;

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private Format format = Format.TEXT;

    ErrorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (BlotterIndex open = index.open()) {
            Listing<Entry> listing = new Listing<>(terminal, format, this::text, EntryJson::write);
            Filter withoutText = new Filter(
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    DateRange.ANY,
                    DateRange.ANY,
                    List.of(),
                    WITHOUT_TEXT,
                    List.of(),
                    null,
                    true);
            open.export(withoutText, listing::print);
            listing.end();
            return Main.DONE;
        }
    }

    private String text(Entry entry) {
        return terminal.bold(Terminal.line(entry.source())) + "\n  " + entry.status() + ": "
                + Terminal.line(String.valueOf(entry.reason())) + "\n  "
                + terminal.dim(advice(Status.ofJson(entry.status())));
    }

    private static String advice(Status status) {
        return switch (status.category()) {
            case RETRY -> "try again with: blotter index --retry " + status.json() + " PATH";
            case ACT -> "only you can help here: give Blotter another copy, or one in another format";
            case HAS_TEXT -> "";
        };
    }
}
