package dev.blotter.cli.option;

import dev.blotter.Pipeline;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.ReadOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which rules a command judges text by that is at hand, and how long that may take. */
public final class JudgingOptions extends PipelineOptions {
    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "How long judging one document may take: 90s, 5m (60s unless given).")
    private String timeLimit = "60s";

    public JudgingOptions(IndexOption index) {
        super(index);
    }

    public Pipeline open() {
        return open(folder());
    }

    public Pipeline open(Path otherFolder) {
        return open(otherFolder, guard());
    }

    /** A pipeline that loads its rules when it needs them. */
    public Pipeline unloaded() {
        return Pipeline.unloaded(folder(), ReadOptions.DEFAULT, guard(), cache(), trust());
    }

    /** How this process is protected from documents. */
    public IsolationPolicy guard() {
        IsolationPolicy usual = IsolationPolicy.NONE;
        return new IsolationPolicy(usual.isolation(), Amount.time("--time-limit", timeLimit), usual.parserMegabytes());
    }
}
