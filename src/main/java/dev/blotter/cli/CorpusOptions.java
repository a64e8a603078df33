package dev.blotter.cli;

import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.CorpusWalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a command works on, and how many at once. */
final class CorpusOptions {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--hidden", description = "Take files and folders whose names begin with a dot, too.")
    private boolean hidden;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Documents worked on at once; the number of processors unless given.")
    private int workers = Runtime.getRuntime().availableProcessors();

    List<Path> paths() {
        return paths;
    }

    boolean hidden() {
        return hidden;
    }

    int workers() {
        if (workers < 1) {
            throw new UserException("--workers " + workers + " is too few; give 1 or more");
        }
        return workers;
    }

    /** All files at and below the paths. */
    List<CorpusFile> files() {
        List<CorpusFile> files = new ArrayList<>();
        CorpusWalk walk = new CorpusWalk(hidden, path -> false);
        for (Path path : paths) {
            try {
                walk.walk(path, files::add);
            } catch (NoSuchFileException e) {
                throw noSuch(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static UserException noSuch(Path path) {
        return new UserException("'" + path + "' is not there; name a file or a folder that is");
    }
}
