package dev.blotter.cli.search;

import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.OrderedParallel;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.option.ReadingOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.export.ExportFile;
import dev.blotter.export.QuoteStatus;
import dev.blotter.export.QuoteStatus.State;
import dev.blotter.export.Verification;
import dev.blotter.export.Verification.Checked;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.read.Reader;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.text.Document;
import dev.blotter.text.Plain;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Read again the files that an export quotes, and tell whether each quote still stands where it did.",
            "Exit code 0 when all stand, 1 when some don't or a document is missing, 2 on an error."
        })
public final class VerifyCommand extends TerminalCommand {
    @Parameters(paramLabel = "EXPORT", description = "What export wrote as jsonl, opensearch, csl or ftm.")
    private Path export = Path.of("");

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            required = true,
            description = "The folder that was indexed. May be repeated, in the order of indexing, where"
                    + " several were: sources below all but the first begin with the name of their folder.")
    private List<Path> corpus = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|jsonl",
            description = "How to print (text unless given): what doesn't stand, or each quote as an object a line.")
    private OutputFormat format = OutputFormat.TEXT;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    private final Map<State, Integer> quotes = new EnumMap<>(State.class);
    private final Map<State, Integer> documents = new EnumMap<>(State.class);
    private int changed;
    private boolean allStand = true;

    @Override
    public Integer call() throws IOException {
        format.require("verify", OutputFormat.TEXT, OutputFormat.JSONL);
        Verification verification = expected();
        check(verification, files(verification));
        verification.missing().forEach(this::show);
        terminal.say(summary());
        return allStand ? ExitCode.DONE : ExitCode.FAILED;
    }

    private Verification expected() throws IOException {
        Verification verification = new Verification();
        try (BufferedReader in = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
            ExportFile.read(in, verification::expect);
        } catch (NoSuchFileException e) {
            throw CorpusOptions.noSuch(export);
        } catch (IllegalArgumentException e) {
            throw new UserException("'" + export + "': " + e.getMessage());
        }
        return verification;
    }

    /** The files of the corpus from which something is quoted, those too that only options of {@code index} take. */
    private List<CorpusFile> files(Verification verification) throws IOException {
        Map<Path, String> roots = new LinkedHashMap<>();
        for (Path folder : corpus) {
            if (!Files.isDirectory(folder)) {
                throw new UserException("--corpus " + folder + " is no folder; name the one that was indexed");
            }
            roots.putIfAbsent(folder, roots.isEmpty() ? "" : CorpusWalk.rootName(folder.toRealPath()));
        }
        List<CorpusFile> files = new ArrayList<>();
        CorpusWalk.LeftOut left = new CorpusWalk(CorpusWalk.Reach.ALL, path -> false)
                .walk(List.copyOf(roots.keySet()), (folder, file) -> {
                    String source = roots.getOrDefault(folder, "") + file.source();
                    if (verification.concerns(source)) {
                        files.add(new CorpusFile(file.file(), source, file.size(), file.modified()));
                    }
                });
        Notices.leftOut(terminal, left);
        return files;
    }

    private void check(Verification verification, List<CorpusFile> files) {
        IsolationPolicy policy = reading.guard();
        try (Reader reader = new Reader(reading.options(), policy)) {
            new OrderedParallel(reading.workers(), policy.timeLimit())
                    .<CorpusFile, Document>run(
                            files,
                            (file, watch, sink) -> reader.read(file.file(), file.source(), watch, sink),
                            document -> verification.check(document).ifPresent(this::show));
        }
    }

    private void show(Checked checked) {
        documents.merge(checked.state(), 1, Integer::sum);
        changed += checked.changed() ? 1 : 0;
        allStand &= checked.stands();
        checked.quotes().forEach(quote -> quotes.merge(quote.state(), 1, Integer::sum));
        lines(checked).forEach(terminal::print);
    }

    private List<String> lines(Checked checked) {
        if (format == OutputFormat.JSONL) {
            return checked.quotes().stream()
                    .map(quote -> Plain.json(quote.json(checked.changed())))
                    .toList();
        }
        String source = Terminal.line(checked.source()) + "  ";
        return checked.state() != State.STANDS
                ? List.of(source + checked.state())
                : checked.quotes().stream()
                        .filter(quote -> quote.state() != State.STANDS)
                        .map(quote -> source + words(quote))
                        .toList();
    }

    private static String words(QuoteStatus standing) {
        String place = standing.quote().in() + " " + standing.quote().begin();
        String fate = standing.state() == State.MOVED
                ? "moved from " + place + " to " + standing.in() + " " + standing.begin()
                : "gone from " + place;
        return Terminal.line(
                standing.quote().tag() + "  " + fate + ": “" + standing.quote().sentence() + "”");
    }

    /** Documents and quotes by what became of them; what there is none of is left out, but for those that stand. */
    private String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(quotes.getOrDefault(State.STANDS, 0) + " stand");
        for (State state : List.of(State.MOVED, State.GONE, State.UNREADABLE, State.MISSING)) {
            if (quotes.containsKey(state)) {
                parts.add(quotes.get(state) + " " + state);
            }
        }
        return number(quotes, "quote") + ": " + String.join(", ", parts) + "; of "
                + number(documents, "document") + " " + documents.getOrDefault(State.MISSING, 0) + " missing, "
                + documents.getOrDefault(State.UNREADABLE, 0) + " unreadable, " + changed + " changed since";
    }

    private static String number(Map<State, Integer> counts, String noun) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all + " " + Numeral.noun(all, noun);
    }
}
