package dev.blotter.cli.corpus;

import dev.blotter.batch.CorpusFile;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.finding.EntryJson;
import dev.blotter.read.Reader;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
                    new Listing<>(terminal, format, this::text, document -> EntryJson.write(members(document))),
                    document -> document.outcome().status());
        }
    }

    private Map<String, @Nullable Object> members(Document document) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("source", document.source());
        members.put("title", document.title());
        members.put(
                "published",
                document.published() == null ? null : document.published().toString());
        members.put("publishedFrom", document.publishedFrom());
        members.put("language", document.language());
        members.put("status", document.outcome().status().json());
        members.put("reason", document.outcome().reason());
        members.put("warnings", document.warnings());
        members.put("text", document.text());
        members.put("metadata", document.metadata());
        if (dropped) {
            members.put("dropped", document.dropped());
        }
        return members;
    }

    private String text(Document document) {
        String reason = document.outcome().reason();
        StringBuilder lines = new StringBuilder(terminal.title(document.title()));
        lines.append('\n').append(Terminal.line(document.source()));
        lines.append("  ").append(document.outcome().status().json());
        lines.append(reason == null ? "" : ": " + Terminal.line(reason)).append("  ");
        lines.append(
                document.published() == null
                        ? "undated"
                        : document.published() + " (" + document.publishedFrom() + ")");
        lines.append("  ").append(document.language());
        document.warnings().forEach(warning -> lines.append("\nwarning: ").append(Terminal.line(warning)));
        if (!document.text().isEmpty()) {
            lines.append("\n\n").append(Terminal.clean(document.text()));
        }
        document.dropped()
                .forEach(left ->
                        lines.append("\n").append(terminal.dim("- " + left.why() + ": " + Terminal.line(left.text()))));
        return lines.toString();
    }
}
