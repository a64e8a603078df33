package dev.blotter.cli;

import dev.blotter.Pipeline;
import dev.blotter.read.ReadOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command judges by. */
final class PipelineOptions {
    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "The rule folder; else $BLOTTER_RULES, else rules/ of Blotter's own folder.")
    private @Nullable Path rules;

    Path folder() {
        return Folders.rules(rules);
    }

    Pipeline open(ReadOptions reading) {
        return Pipeline.open(folder(), reading, Folders.cache());
    }
}
