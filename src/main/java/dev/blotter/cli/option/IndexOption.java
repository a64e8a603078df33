package dev.blotter.cli.option;

import dev.blotter.batch.CorpusWalk;
import dev.blotter.cli.output.UserException;
import dev.blotter.index.BlotterIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which index a command works on. */
public final class IndexOption {
    private static final Path HERE = Path.of(CorpusWalk.INDEX_FOLDER);

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description =
                    "The index; else $BLOTTER_INDEX, else .blotter in this folder or the nearest above that has one, when"
                            + " you made it.")
    private @Nullable Path index;

    public BlotterIndex open() {
        return BlotterIndex.open(folder());
    }

    /** The folder of the index; a {@link UserException} when there is none. */
    public Path folder() {
        Path folder = namedOrNearest();
        if (folder == null) {
            throw new UserException("there is no index in this folder or above it; make one with: blotter index PATH");
        }
        if (!Files.isDirectory(folder)) {
            throw new UserException(
                    "'" + folder + "' is no index; make it with: blotter index --index " + folder + " PATH");
        }
        return folder;
    }

    /** Whether an index is named, or the nearest is the user's own. */
    public boolean isThere() {
        try {
            return namedOrNearest() != null;
        } catch (UserException e) {
            return false; // somebody else's: a command that can do without an index does
        }
    }

    /** The folder of the index to be written: that which is there, else {@code .blotter} in this folder. */
    public Path toWrite() {
        Path folder = namedOrNearest();
        return folder != null ? folder : HERE;
    }

    /** Whether an index was found above this folder, and not named. */
    public boolean isAbove(Path folder) {
        return named() == null && !folder.toAbsolutePath().equals(HERE.toAbsolutePath());
    }

    /** The index that is named, or the nearest; none when that is somebody else's. */
    @Nullable
    Path orNone() {
        return isThere() ? namedOrNearest() : null;
    }

    private @Nullable Path namedOrNearest() {
        Path named = named();
        return named != null ? named : nearest();
    }

    private @Nullable Path named() {
        return index != null ? index : PipelineOptions.fromEnvironment("BLOTTER_INDEX");
    }

    private static @Nullable Path nearest() {
        try {
            return IndexSearch.ofProcess().from(Path.of("").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
