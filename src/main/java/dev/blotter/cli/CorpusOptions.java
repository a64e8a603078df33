package dev.blotter.cli;

import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.read.Guard;
import dev.blotter.read.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a command works on, how they are read, and how many at once. */
final class CorpusOptions {
    private static final List<Path> STANDARD_INPUT = List.of(Path.of("-"));

    /** The parts of a JSONL record. */
    private enum Part {
        TITLE,
        TEXT,
        DATE,
        URL
    }

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--hidden", description = "Take files and folders whose names begin with a dot, too.")
    private boolean hidden;

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

    List<Path> paths() {
        return paths;
    }

    boolean hidden() {
        return hidden;
    }

    int workers() {
        if (workers < 1) {
            throw new UserException("--workers " + workers + " is too few; give 1 or more");
        }
        return workers;
    }

    /** How files are read. */
    ReadOptions reading() {
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
    Guard guard() {
        return limits.guard();
    }

    private List<String> names(Part part, List<String> usual) {
        String name = fields.get(part);
        return name == null ? usual : List.of(name);
    }

    /** What a command does with its files; returns its exit code. */
    interface Work {
        int on(List<CorpusFile> files);
    }

    /** Works on all files at and below the paths, or on a copy of standard input. */
    int run(Work work) throws IOException {
        if (!paths.equals(STANDARD_INPUT)) {
            return work.on(files());
        }
        Path copy = Files.createTempFile("blotter", null);
        try {
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return work.on(List.of(new CorpusFile(copy, "stdin", Files.size(copy), 0)));
        } finally {
            Files.delete(copy);
        }
    }

    private List<CorpusFile> files() {
        List<CorpusFile> files = new ArrayList<>();
        CorpusWalk walk = new CorpusWalk(hidden, path -> false);
        for (Path path : paths) {
            try {
                walk.walk(path, files::add);
            } catch (NoSuchFileException e) {
                throw noSuch(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static UserException noSuch(Path path) {
        return new UserException("'" + path + "' is not there; name a file or a folder that is");
    }
}
