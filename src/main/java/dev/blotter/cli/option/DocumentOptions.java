package dev.blotter.cli.option;

import dev.blotter.Pipeline;
import dev.blotter.batch.OrderedParallel;
import dev.blotter.cli.output.UserException;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.text.Document;
import dev.blotter.workbench.examples.ScratchDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The document that a command explains: an entry of the index, a file, standard input, or a sentence. */
public final class DocumentOptions {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description =
                    "A source as search prints it; else a file; - for standard input;" + " or a sentence in quotes.")
    private String source = "";

    private final IndexOption index;

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            description = "The language of a sentence: en, zh (guessed unless given).")
    private @Nullable String language;

    @Option(
            names = "--published",
            paramLabel = "DAY",
            description = "The day on which a sentence was published, from which 'last year' counts: 2026-01-31.")
    private @Nullable LocalDate published;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title above a sentence.")
    private @Nullable String title;

    public DocumentOptions(IndexOption index) {
        this.index = index;
    }

    /** A document to explain; with its entry, when it is one of the index. */
    public record Found(Document document, @Nullable StoredEntry stored) {}

    public String source() {
        return source;
    }

    /** The documents of the source: several for an archive or a table of documents. */
    public List<Found> find(Pipeline pipeline) throws IOException {
        Optional<Found> entry = entry();
        if (entry.isPresent()) {
            return List.of(entry.get());
        } else if (source.equals(STANDARD_INPUT)) {
            return CorpusOptions.standardInput(copy -> read(pipeline, copy, "stdin"));
        }
        Path file = file();
        if (file != null && Files.isDirectory(file)) {
            throw new UserException("'" + source + "' is a folder; name one file or entry");
        } else if (file != null && Files.exists(file)) {
            return read(pipeline, file, source);
        } else if (!isSentence(source.strip())) {
            throw new UserException("'" + source + "' is no source of the index, no file and no sentence;"
                    + " look it up with: blotter search");
        }
        return List.of(
                new Found(ScratchDocument.document("sentence", source.strip(), title, language, published), null));
    }

    /** Chinese has no blanks between words; without a mark of its sentences it must not look like the name of a file. */
    private static boolean isSentence(String text) {
        return StringUtils.containsAny(text, " ，。；：！？")
                || (text.codePoints().anyMatch(Character::isIdeographic) && StringUtils.containsNone(text, "./\\"));
    }

    private Optional<Found> entry() {
        if (!index.isThere()) {
            return Optional.empty();
        }
        try (BlotterIndex open = index.open()) {
            return open.find(source).map(stored -> new Found(stored.document(), stored));
        }
    }

    private @Nullable Path file() {
        try {
            return Path.of(source);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static List<Found> read(Pipeline pipeline, Path file, String source) {
        List<Found> found = new ArrayList<>();
        new OrderedParallel(1, pipeline.guard().timeLimit())
                .<Path, Document>run(
                        List.of(file),
                        (one, watch, sink) -> pipeline.read(one, source, watch, sink),
                        document -> found.add(new Found(document, null)));
        return found;
    }
}
