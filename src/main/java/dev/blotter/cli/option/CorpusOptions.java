package dev.blotter.cli.option;

import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.OrderedParallel;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a command works on, and how they are read. */
public final class CorpusOptions extends ReadingOptions {
    private static final List<Path> STANDARD_INPUT = List.of(Path.of("-"));

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--hidden", description = "Take files and folders whose names begin with a dot, too.")
    private boolean hidden;

    @Option(
            names = "--follow-links",
            description = "Follow symbolic links, where they lead to what lies below the paths.")
    private boolean links;

    /** The paths; a {@link UserException} when there is nothing at one. */
    public List<Path> paths() {
        paths.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(path -> {
            throw noSuch(path);
        });
        return paths;
    }

    public CorpusWalk.Reach reach() {
        return new CorpusWalk.Reach(hidden, links);
    }

    /** Has a command work on all files at and below the paths, or on a copy of standard input; returns its exit code. */
    public int run(Terminal terminal, ToIntFunction<List<CorpusFile>> command) throws IOException {
        if (paths.equals(STANDARD_INPUT)) {
            return standardInput(copy -> command.applyAsInt(
                    List.of(new CorpusFile(copy, "stdin", copy.toFile().length(), 0))));
        }
        List<CorpusFile> files;
        try {
            files = files(terminal, reach(), paths);
        } catch (NoSuchFileException e) {
            throw noSuch(Path.of(String.valueOf(e.getMessage())));
        }
        return command.applyAsInt(files);
    }

    static <T> T standardInput(Function<Path, T> work) throws IOException {
        Path copy = Files.createTempFile("blotter", null);
        try {
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return work.apply(copy);
        } finally {
            Files.delete(copy);
        }
    }

    public static List<CorpusFile> files(Terminal terminal, CorpusWalk.Reach reach, List<Path> paths)
            throws IOException {
        List<CorpusFile> files = new ArrayList<>();
        Notices.leftOut(terminal, new CorpusWalk(reach, path -> false).walk(paths, (path, file) -> files.add(file)));
        return files;
    }

    public static UserException noSuch(Path path) {
        return new UserException("'" + path + "' is not there; name a file or a folder that is");
    }

    /** Prints what comes of each file, in their order; the exit code says whether all could be read. */
    public <T> int print(
            List<CorpusFile> files,
            OrderedParallel.Work<CorpusFile, T> work,
            Listing<T> listing,
            Function<T, Status> status) {
        Set<Status> seen = EnumSet.noneOf(Status.class);
        new OrderedParallel(workers(), guard().timeLimit()).run(files, work, result -> {
            seen.add(status.apply(result));
            listing.print(result);
        });
        listing.end();
        return seen.stream().anyMatch(Status::isFault) ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
