package dev.blotter.serve;

import dev.blotter.Pipeline;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a folder as they are now: its kinds and corrections are read for each page that needs them, and of rules
 * and tables what has changed.
 */
final class CurrentRules implements AutoCloseable {
    private final Supplier<Pipeline> opening;
    private @Nullable Pipeline pipeline;

    CurrentRules(Supplier<Pipeline> opening) {
        this.opening = opening;
    }

    /** The pipeline, which stays usable when there is a newer one; throws what is wrong in the rule folder. */
    synchronized Pipeline pipeline() {
        Pipeline current = pipeline == null ? opening.get() : pipeline.renewed();
        pipeline = current;
        return current;
    }

    @Override
    public synchronized void close() {
        if (pipeline != null) {
            pipeline.close();
        }
    }
}
