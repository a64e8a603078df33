package dev.blotter.cli.option;

import dev.blotter.Pipeline;
import dev.blotter.read.fork.Guard;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.Trust;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command judges by. */
public final class PipelineOptions {
    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "The rule folder; else $BLOTTER_RULES, else rules/ of Blotter's own folder.")
    private @Nullable Path rules;

    @Option(
            names = "--trust-rules",
            description = "Run rules that hold more than the vocabulary of rules. They can then do whatever you can:"
                    + " only for a folder that you wrote yourself.")
    private boolean trusted;

    public Path folder() {
        return Folders.rules(rules);
    }

    /** A pipeline for text that is at hand, with this or another rule folder. */
    public Pipeline open(Path ruleFolder, Guard guard) {
        return Pipeline.open(ruleFolder, ReadOptions.DEFAULT, guard, Folders.cache(), trust());
    }

    /** A pipeline for the files of a corpus. */
    public Pipeline open(CorpusOptions corpus) {
        Pipeline pipeline = unloaded(corpus);
        pipeline.load();
        return pipeline;
    }

    /** A pipeline for the files of a corpus that may all be known, which loads its rules when it needs them. */
    public Pipeline unloaded(CorpusOptions corpus) {
        return Pipeline.unloaded(folder(), corpus.reading(), corpus.guard(), Folders.cache(), trust());
    }

    /** A pipeline for text that is at hand, which loads its rules when it needs them. */
    public Pipeline unloaded(Guard guard) {
        return Pipeline.unloaded(folder(), ReadOptions.DEFAULT, guard, Folders.cache(), trust());
    }

    public Trust trust() {
        return trusted ? Trust.ANY_CODE : Trust.VOCABULARY;
    }
}
