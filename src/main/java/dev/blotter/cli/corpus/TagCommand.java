package dev.blotter.cli.corpus;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusFile;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.finding.EntryJson;
import dev.blotter.text.Status;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "tag", description = "Tag files without an index. The path - reads one document from standard input.")
public final class TagCommand extends TerminalCommand {
    @Mixin
    private final CorpusOptions corpus = new CorpusOptions();

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        return corpus.run(terminal, this::tag);
    }

    private int tag(List<CorpusFile> files) {
        try (Pipeline pipeline = rules.open(corpus)) {
            return corpus.print(
                    files,
                    (file, watch, sink) -> pipeline.read(
                            file.file(), file.source(), watch, document -> sink.accept(pipeline.tag(document, watch))),
                    new Listing<>(terminal, format, new EntryText(terminal)::whole, EntryJson::write),
                    entry -> Status.ofJson(entry.status()));
        }
    }
}
