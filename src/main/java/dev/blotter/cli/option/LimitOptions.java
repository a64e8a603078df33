package dev.blotter.cli.option;

import dev.blotter.read.fork.Guard;
import dev.blotter.read.fork.Guard.Isolation;
import dev.blotter.read.format.ReadOptions;
import picocli.CommandLine.Option;

/** What protects a run from its documents: limits, and processes that parse. */
final class LimitOptions {
    @Option(
            names = "--isolate",
            paramLabel = "all|risky|none",
            description = "Which files are parsed in processes of their own: all, those whose parsers are large"
                    + " (PDF, office files, archives but ZIP; so unless given), or none.")
    private Isolation isolation = Isolation.RISKY;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "How long reading one document may take, and tagging it: 90s, 5m (60s unless given).")
    private String timeLimit = "60s";

    @Option(
            names = "--parser-memory",
            paramLabel = "SIZE",
            description = "The heap of each process that parses: 512m, 2g (1g unless given).")
    private String parserMemory = "1g";

    @Option(
            names = "--max-text",
            paramLabel = "N",
            description = "The longest text of a document in characters; the rest is left out (2000000 unless given).")
    private String maxText = String.valueOf(ReadOptions.DEFAULT.maxText());

    @Option(
            names = "--max-depth",
            paramLabel = "N",
            description = "How deep archives may lie in each other (8 unless given).")
    private String maxDepth = String.valueOf(ReadOptions.DEFAULT.maxDepth());

    @Option(
            names = "--max-members",
            paramLabel = "N",
            description = "How many members of a file are read (100000 unless given).")
    private String maxMembers = String.valueOf(ReadOptions.DEFAULT.maxMembers());

    @Option(
            names = "--max-expanded",
            paramLabel = "SIZE",
            description = "How many bytes the members of a file may unpack to (4g unless given).")
    private String maxExpanded = "4g";

    @Option(
            names = "--max-ratio",
            paramLabel = "N",
            description = "How many times its size a member may unpack to, once it is above 16 MB (200 unless given).")
    private String maxRatio = String.valueOf(ReadOptions.DEFAULT.maxRatio());

    ReadOptions reading(ReadOptions.Fields fields, boolean recognition) {
        return new ReadOptions(
                Amount.number("--max-text", maxText),
                Amount.number("--max-members", maxMembers),
                Amount.number("--max-depth", maxDepth),
                Amount.size("--max-expanded", maxExpanded),
                Amount.number("--max-ratio", maxRatio),
                fields,
                false,
                recognition);
    }

    Guard guard() {
        return new Guard(
                isolation, Amount.time("--time-limit", timeLimit), Amount.megabytes("--parser-memory", parserMemory));
    }
}
