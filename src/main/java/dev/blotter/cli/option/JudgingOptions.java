package dev.blotter.cli.option;

import dev.blotter.Pipeline;
import dev.blotter.read.fork.Guard;
import dev.blotter.rules.text.Trust;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules a command judges text by that is at hand, and how long that may take. */
public final class JudgingOptions {
    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "How long judging one document may take: 90s, 5m (60s unless given).")
    private String timeLimit = "60s";

    public Path folder() {
        return rules.folder();
    }

    public Trust trust() {
        return rules.trust();
    }

    public Pipeline open() {
        return open(folder());
    }

    /** A pipeline that loads its rules when it needs them. */
    public Pipeline unloaded() {
        return rules.unloaded(guard());
    }

    /** A pipeline with another rule folder. */
    public Pipeline open(Path otherFolder) {
        return rules.open(otherFolder, guard());
    }

    /** How this process is protected from documents. */
    public Guard guard() {
        Guard usual = Guard.NONE;
        return new Guard(usual.isolation(), Amount.time("--time-limit", timeLimit), usual.parserMegabytes());
    }
}
