package dev.blotter.cli.option;

import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.fork.IsolationPolicy.Isolation;
import dev.blotter.read.format.ReadOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How files are read, how many at once, and what protects a run from them: limits, and processes that parse. */
public class ReadingOptions {
    private enum Part {
        TITLE,
        TEXT,
        DATE,
        URL
    }

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Documents worked on at once; the number of processors unless given.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "PART=NAME",
            description = "What the parts of a JSONL record are called, where Blotter does not know it:"
                    + " title=kop,text=inhoud,date=datum,url=adres.")
    private Map<Part, String> fields = new EnumMap<>(Part.class);

    private enum Recognition {
        AUTO,
        OFF
    }

    @Option(
            names = "--ocr",
            paramLabel = "auto|off",
            description = "Whether words in pictures and scans are recognised: auto where Tesseract is installed"
                    + " (some seconds a page), or off. Default: auto.")
    private Recognition recognition = Recognition.AUTO;

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

    public final int workers() {
        return Amount.workers(workers);
    }

    public final ReadOptions options() {
        return new ReadOptions(
                Amount.number("--max-text", maxText),
                Amount.number("--max-members", maxMembers),
                Amount.number("--max-depth", maxDepth),
                Amount.size("--max-expanded", maxExpanded),
                Amount.number("--max-ratio", maxRatio),
                fields(ReadOptions.Fields.DEFAULT),
                false,
                recognition == Recognition.AUTO);
    }

    private ReadOptions.Fields fields(ReadOptions.Fields usual) {
        return new ReadOptions.Fields(
                names(Part.TITLE, usual.title()),
                names(Part.TEXT, usual.text()),
                names(Part.DATE, usual.date()),
                names(Part.URL, usual.url()));
    }

    private List<String> names(Part part, List<String> usual) {
        String name = fields.get(part);
        return name == null ? usual : List.of(name);
    }

    public final IsolationPolicy guard() {
        return new IsolationPolicy(
                isolation, Amount.time("--time-limit", timeLimit), Amount.megabytes("--parser-memory", parserMemory));
    }
}
