package dev.blotter.cli.option;

import dev.blotter.cli.output.ProgressLine;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import picocli.CommandLine.Option;

/** How many documents are judged at once, and whether their number is shown. */
public final class WorkerOptions {
    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Documents judged at once; the number of processors unless given.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-progress", description = "Print no progress line.")
    private boolean noProgress;

    public int workers() {
        if (workers < 1) {
            throw new UserException("--workers " + workers + " is too few; give 1 or more");
        }
        return workers;
    }

    /** The progress of judging documents. */
    public ProgressLine progress(Terminal terminal) {
        return new ProgressLine(terminal, !noProgress, "Judging", "documents");
    }
}
