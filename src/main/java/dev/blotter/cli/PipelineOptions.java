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

    /** A pipeline for text that is at hand. */
    Pipeline open() {
        return Pipeline.open(folder(), ReadOptions.DEFAULT, Folders.cache());
    }

    /** A pipeline for the files of a corpus. */
    Pipeline open(CorpusOptions corpus) {
        return Pipeline.open(folder(), corpus.reading(), corpus.guard(), Folders.cache());
    }
}
