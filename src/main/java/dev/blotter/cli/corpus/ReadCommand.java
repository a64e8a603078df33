package dev.blotter.cli.corpus;

import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.OrderedParallel;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.output.DocumentView;
import dev.blotter.cli.output.Failures;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.read.Reader;
import dev.blotter.read.fork.Guard;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter read}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Show what Blotter reads from files: text, title, date and where it is from, language, status."
                + " The path - reads one document from standard input.")
public final class ReadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CorpusOptions corpus = new CorpusOptions();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--dropped", description = "Show the text that was left out, and why.")
    private boolean dropped;

    public ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return corpus.run(terminal, this::read);
    }

    private int read(List<CorpusFile> files) {
        ReadOptions reading = corpus.reading();
        Listing<DocumentView> listing =
                new Listing<>(terminal, format, view -> view.text(terminal), DocumentView::json);
        Failures failures = new Failures();
        Guard guard = corpus.guard();
        try (Reader reader = new Reader(dropped ? reading.keepingDropped() : reading, guard)) {
            new OrderedParallel(corpus.workers(), guard.timeLimit())
                    .<CorpusFile, Document>run(
                            files,
                            (file, watch, sink) -> reader.read(file.file(), file.source(), watch, sink),
                            document -> {
                                failures.note(document.outcome().status());
                                listing.print(DocumentView.of(document, dropped));
                            });
        }
        listing.end();
        return failures.exitCode();
    }
}
