package dev.blotter.serve;

import dev.blotter.Pipeline;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.rules.folder.FolderHash;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules of a folder as they are now: loaded when a page first needs them, and again when a file has changed. */
final class CurrentRules implements AutoCloseable {
    private final Path folder;
    private final Supplier<Pipeline> opening;
    private @Nullable Pipeline pipeline;
    private Stamp stamp = new Stamp("", 0, 0);

    /** The rules, and the table of corrections by its time and length. */
    private record Stamp(String rules, long changed, long length) {
        static Stamp of(Path folder) {
            File corrections = folder.resolve(Corrections.FILE).toFile();
            return new Stamp(FolderHash.of(folder), corrections.lastModified(), corrections.length());
        }
    }

    CurrentRules(Path folder, Supplier<Pipeline> opening) {
        this.folder = folder;
        this.opening = opening;
    }

    /**
     * The pipeline, which stays usable when there is a newer one.
     *
     * @throws dev.blotter.codes.ProblemsException when something is wrong in the rule folder
     */
    synchronized Pipeline pipeline() {
        Stamp now = Stamp.of(folder);
        Pipeline current = pipeline == null ? opening.get() : now.equals(stamp) ? pipeline : pipeline.renewed();
        pipeline = current;
        stamp = now;
        return current;
    }

    @Override
    public synchronized void close() {
        if (pipeline != null) {
            pipeline.close();
        }
    }
}
