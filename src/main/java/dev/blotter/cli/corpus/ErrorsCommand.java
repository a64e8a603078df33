package dev.blotter.cli.corpus;

import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Summary;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.query.Filter;
import dev.blotter.text.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "errors",
        description = "List the documents that could not be read, each with its status and the reason.")
public final class ErrorsCommand extends TerminalCommand {
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(
            names = "--format",
            paramLabel = "text|json|jsonl|csv",
            description = "How to print (text unless given); csv is for --undated.")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--all",
            description = "List every file instead: its status and reason, when it was last read, how long reading and"
                    + " tagging it took, and how many documents it holds.")
    private boolean all;

    @Option(
            names = "--undated",
            description = "List the documents without a date instead; as csv, a table to fill in for index --metadata.")
    private boolean undated;

    @Override
    public Integer call() {
        try (BlotterIndex open = index.open()) {
            if (undated) {
                undated(open);
                return ExitCode.DONE;
            }
            Map<String, InputRecord> files = new TreeMap<>();
            open.inputs(file -> files.put(file.file(), file));
            if (all) {
                list(files);
            } else {
                Map<String, Integer> reasons = new TreeMap<>();
                Listing<Entry> listing = new Listing<>(terminal, format, this::text, EntryJson::write);
                open.export(Filter.of(Status.WITHOUT_TEXT), entry -> {
                    listing.print(entry);
                    reasons.merge(entry.status() + ": " + general(entry.reason()), 1, Integer::sum);
                });
                listing.end();
                printReasons(reasons);
            }
            terminal.say(sum(files, open.lastRun()));
            return ExitCode.DONE;
        }
    }

    private void undated(BlotterIndex open) {
        if (format == OutputFormat.CSV) {
            terminal.print(Spreadsheet.head("source,date,title,url"));
            open.export(Filter.UNDATED, entry -> terminal.print(Spreadsheet.row(entry.source(), null, null, null)));
        } else {
            Listing<Entry> listing = new Listing<>(
                    terminal,
                    format,
                    entry -> terminal.title(EntryLine.title(entry)) + "\n  " + Terminal.line(entry.source()),
                    EntryJson::write);
            open.export(Filter.UNDATED, listing::print);
            listing.end();
        }
        terminal.say(Numeral.of(open.count(Filter.UNDATED)) + " of " + Numeral.of(open.count(Filter.FIRSTS), "document")
                + " without a date; give dates by a table: blotter index --metadata FILE PATH");
    }

    /** A reason without what it says of one document: its numbers, and what it quotes. */
    private static String general(@Nullable String reason) {
        return NUMBER.matcher(QUOTED.matcher(String.valueOf(reason)).replaceAll("…"))
                .replaceAll("N");
    }

    private void printReasons(Map<String, Integer> reasons) {
        if (format != OutputFormat.TEXT || reasons.isEmpty()) {
            return;
        }
        terminal.print("\n" + terminal.bold("by reason"));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason -> terminal.print(
                        String.format(Locale.ROOT, "%8d  %s", reason.getValue(), Terminal.line(reason.getKey()))));
    }

    private void list(Map<String, InputRecord> files) {
        Listing<InputRecord> listing = new Listing<>(terminal, format, ErrorsCommand::text, ErrorsCommand::json);
        files.values().forEach(listing::print);
        listing.end();
    }

    private static String json(InputRecord file) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("source", file.file());
        members.put("status", file.outcome().status().json());
        members.put("reason", file.outcome().reason());
        members.put("read", second(file.lastRead()));
        members.put("firstSeen", second(file.firstSeen()));
        members.put("milliseconds", file.milliseconds());
        members.put("documents", file.members());
        members.put("size", file.fingerprint().size());
        return EntryJson.write(members);
    }

    private static String text(InputRecord file) {
        String reason = file.outcome().reason();
        return String.format(
                        Locale.ROOT,
                        "%-11s %s %8d ms %6d  %s",
                        file.outcome().status().json(),
                        second(file.lastRead()),
                        file.milliseconds(),
                        file.members(),
                        Terminal.line(file.file()))
                + (reason == null ? "" : "\n            " + Terminal.line(reason));
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String sum(Map<String, InputRecord> files, @Nullable Instant lastRun) {
        List<InputRecord> read = files.values().stream()
                .filter(file -> lastRun == null || !file.lastRead().isBefore(lastRun))
                .toList();
        int failed = (int)
                read.stream().filter(file -> file.outcome().status().isFault()).count();
        return "Last run: " + Summary.seen(files.size(), read.size() - failed, files.size() - read.size(), failed);
    }

    private String text(Entry entry) {
        String reason = Terminal.line(String.valueOf(entry.reason()));
        String advice = advice(Status.ofJson(entry.status()));
        return terminal.bold(Terminal.line(entry.source())) + "\n  " + entry.status() + ": " + reason
                + (advice.isEmpty() ? "" : "\n  " + terminal.dim(advice));
    }

    private static String advice(Status status) {
        return switch (status) {
            case GUARDED, TIMEOUT, CRASHED ->
                "with a higher limit, try again: blotter index --retry " + status.json() + " PATH";
            case FAILED -> "the next run tries it again";
            case OK, TRUNCATED, UNSUPPORTED -> ""; // the reason says what helps
            case EMPTY, ENCRYPTED, UNREADABLE ->
                "only you can help here: give Blotter another copy, or one in another format";
        };
    }
}
