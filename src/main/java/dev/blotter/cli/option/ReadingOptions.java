package dev.blotter.cli.option;

import dev.blotter.cli.output.UserException;
import dev.blotter.read.fork.Guard;
import dev.blotter.read.format.ReadOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files are read, and how many at once. */
public final class ReadingOptions {
    /** The parts of a JSONL record. */
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

    /** Whether pictures and scans are read. */
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

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    public int workers() {
        if (workers < 1) {
            throw new UserException("--workers " + workers + " is too few; give 1 or more");
        }
        return workers;
    }

    /** How files are read. */
    public ReadOptions options() {
        ReadOptions.Fields usual = ReadOptions.Fields.DEFAULT;
        return limits.reading(
                new ReadOptions.Fields(
                        names(Part.TITLE, usual.title()),
                        names(Part.TEXT, usual.text()),
                        names(Part.DATE, usual.date()),
                        names(Part.URL, usual.url())),
                recognition == Recognition.AUTO);
    }

    /** How this process is protected from them. */
    public Guard guard() {
        return limits.guard();
    }

    private List<String> names(Part part, List<String> usual) {
        String name = fields.get(part);
        return name == null ? usual : List.of(name);
    }
}
