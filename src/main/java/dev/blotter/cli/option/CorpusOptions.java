package dev.blotter.cli.option;

import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.read.fork.Guard;
import dev.blotter.read.format.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a command works on, and how they are read. */
public final class CorpusOptions {
    private static final List<Path> STANDARD_INPUT = List.of(Path.of("-"));

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--hidden", description = "Take files and folders whose names begin with a dot, too.")
    private boolean hidden;

    @Option(
            names = "--follow-links",
            description = "Follow symbolic links, where they lead to what lies below the paths.")
    private boolean links;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    public List<Path> paths() {
        return paths;
    }

    public CorpusWalk.Reach reach() {
        return new CorpusWalk.Reach(hidden, links);
    }

    public int workers() {
        return reading.workers();
    }

    /** How files are read. */
    public ReadOptions reading() {
        return reading.options();
    }

    /** How this process is protected from them. */
    public Guard guard() {
        return reading.guard();
    }

    /** What a command does with its files; returns its exit code. */
    public interface Work {
        int on(List<CorpusFile> files);
    }

    /** Works on all files at and below the paths, or on a copy of standard input. */
    public int run(Terminal terminal, Work work) throws IOException {
        if (!paths.equals(STANDARD_INPUT)) {
            return work.on(files(terminal));
        }
        Path copy = Files.createTempFile("blotter", null);
        try {
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return work.on(List.of(new CorpusFile(copy, "stdin", Files.size(copy), 0)));
        } finally {
            Files.delete(copy);
        }
    }

    private List<CorpusFile> files(Terminal terminal) throws IOException {
        List<CorpusFile> files = new ArrayList<>();
        try {
            CorpusWalk walk = new CorpusWalk(reach(), path -> false);
            LinksNote.say(terminal, walk.walk(paths, (path, file) -> files.add(file)));
        } catch (NoSuchFileException e) {
            throw noSuch(Path.of(String.valueOf(e.getMessage())));
        }
        return files;
    }

    public static UserException noSuch(Path path) {
        return new UserException("'" + path + "' is not there; name a file or a folder that is");
    }
}
