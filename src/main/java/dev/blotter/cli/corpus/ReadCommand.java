package dev.blotter.cli.corpus;

import dev.blotter.batch.CorpusFile;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.output.DocumentText;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.read.Reader;
import dev.blotter.read.format.ReadOptions;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter read}. */
@Command(
        name = "read",
        description = "Show what Blotter reads from files: text, title, date and where it is from, language, status."
                + " The path - reads one document from standard input.")
public final class ReadCommand extends TerminalCommand {
    @Mixin
    private final CorpusOptions corpus = new CorpusOptions();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--dropped", description = "Show the text that was left out, and why.")
    private boolean dropped;

    @Override
    public Integer call() throws IOException {
        return corpus.run(terminal, this::read);
    }

    private int read(List<CorpusFile> files) {
        ReadOptions reading = corpus.options();
        try (Reader reader = new Reader(dropped ? reading.keepingDropped() : reading, corpus.guard())) {
            return corpus.print(
                    files,
                    (file, watch, sink) -> reader.read(file.file(), file.source(), watch, sink),
                    new DocumentText(terminal, dropped).listing(format),
                    document -> document.outcome().status());
        }
    }
}
