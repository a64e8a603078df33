package dev.blotter.cli.corpus;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.OrderedParallel;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Failures;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.text.Status;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter tag}. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = "Tag files without an index. The path - reads one document from standard input.")
public final class TagCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CorpusOptions corpus = new CorpusOptions();

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    public TagCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return corpus.run(terminal, this::tag);
    }

    private int tag(List<CorpusFile> files) {
        EntryText text = new EntryText(terminal);
        Listing<Entry> listing = new Listing<>(terminal, format, text::whole, EntryJson::write);
        Failures failures = new Failures();
        try (Pipeline pipeline = rules.open(corpus)) {
            new OrderedParallel(corpus.workers(), pipeline.guard().timeLimit())
                    .<CorpusFile, Entry>run(
                            files,
                            (file, watch, sink) -> pipeline.read(
                                    file.file(),
                                    file.source(),
                                    watch,
                                    document -> sink.accept(pipeline.tag(document, watch))),
                            entry -> {
                                failures.note(Status.ofJson(entry.status()));
                                listing.print(entry);
                            });
        }
        listing.end();
        return failures.exitCode();
    }
}
