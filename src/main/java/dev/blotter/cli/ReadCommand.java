package dev.blotter.cli;

import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.InOrder;
import dev.blotter.read.ReadOptions;
import dev.blotter.read.Reader;
import dev.blotter.text.Document;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter read}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Show what Blotter reads from files: text, title, date and where it is from, language, status.")
final class ReadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CorpusOptions corpus = new CorpusOptions();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private Format format = Format.TEXT;

    @Option(names = "--dropped", description = "Show the text that was left out, and why.")
    private boolean dropped;

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Reader reader = new Reader(dropped ? ReadOptions.DEFAULT.keepingDropped() : ReadOptions.DEFAULT);
        Listing<DocumentView> listing =
                new Listing<>(terminal, format, view -> view.text(terminal), DocumentView::json);
        Failures failures = new Failures();
        new InOrder(corpus.workers())
                .<CorpusFile, Document>run(
                        corpus.files(), (file, sink) -> reader.read(file.file(), file.source(), sink), document -> {
                            failures.note(document.outcome().status());
                            listing.print(DocumentView.of(document, dropped));
                        });
        listing.end();
        return failures.exitCode();
    }
}
