package dev.blotter.cli.option;

import dev.blotter.index.BlotterIndex;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which index a command works on. */
public final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description =
                    "The index; else $BLOTTER_INDEX, else .blotter in this folder or the nearest above that has one.")
    private @Nullable Path index;

    /** Opens the index to be asked. */
    public BlotterIndex open() {
        return BlotterIndex.open(toRead());
    }

    /** The folder of the index, which is there. */
    public Path toRead() {
        return Folders.index(index);
    }

    /** Whether an index was found above this folder, and not named. */
    public boolean isAbove(Path folder) {
        return Folders.isAbove(index, folder);
    }

    /** Whether there is an index to open, or one was named. */
    public boolean isThere() {
        return Folders.hasIndex(index);
    }

    /** The folder of an index that is there, to be changed. */
    public Path toChange() {
        return Folders.index(index);
    }

    /** The folder of the index to be written. */
    public Path toWrite() {
        return Folders.indexToWrite(index);
    }
}
