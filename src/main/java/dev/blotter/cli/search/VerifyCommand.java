package dev.blotter.cli.search;

import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.LeftLinks;
import dev.blotter.batch.OrderedParallel;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.option.ReadingOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.export.ExportFile;
import dev.blotter.export.Verification;
import dev.blotter.read.Reader;
import dev.blotter.read.fork.Guard;
import dev.blotter.text.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code blotter verify}. */
@Command(
        name = "verify",
        description = {
            "Read again the files that an export quotes, and tell whether each quote still stands where it did.",
            "Exit code 0 when all stand, 1 when some don't or a document is missing, 2 on an error."
        })
public final class VerifyCommand extends TerminalCommand {
    private static final int SOME_DO_NOT_STAND = 1;

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

    @Override
    public Integer call() throws IOException {
        if (format != OutputFormat.TEXT && format != OutputFormat.JSONL) {
            throw new UserException("--format " + format + " is not for verify; use text or jsonl");
        }
        Verification verification = expected();
        QuoteStatusView view = new QuoteStatusView(terminal, format == OutputFormat.JSONL);
        check(verification, files(verification), view);
        verification.missing().forEach(view::show);
        terminal.say(view.summary());
        return view.allStand() ? ExitCode.DONE : SOME_DO_NOT_STAND;
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
            roots.putIfAbsent(folder, roots.isEmpty() ? "" : folder.toRealPath().getFileName() + ":");
        }
        List<CorpusFile> files = new ArrayList<>();
        LeftLinks links = new CorpusWalk(CorpusWalk.Reach.ALL, path -> false)
                .walk(
                        List.copyOf(roots.keySet()),
                        (folder, file) -> add(file, roots.getOrDefault(folder, ""), verification, files));
        Notices.links(terminal, links);
        return files;
    }

    private static void add(CorpusFile file, String root, Verification verification, List<CorpusFile> files) {
        String source = root + file.source();
        if (verification.concerns(source)) {
            files.add(new CorpusFile(file.file(), source, file.size(), file.modified()));
        }
    }

    private void check(Verification verification, List<CorpusFile> files, QuoteStatusView view) {
        Guard guard = reading.guard();
        try (Reader reader = new Reader(reading.options(), guard)) {
            new OrderedParallel(reading.workers(), guard.timeLimit())
                    .<CorpusFile, Document>run(
                            files,
                            (file, watch, sink) -> reader.read(file.file(), file.source(), watch, sink),
                            document -> verification.check(document).ifPresent(view::show));
        }
    }
}
