package dev.blotter.cli.search;

import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.MarkedText;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.result.Snippet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description =
                "Print one entry: its text, and each tag with the sentence it rests on and the rule that wrote it.")
public final class ShowCommand extends TerminalCommand {
    private static final int MOST_MEANT = 3;

    @Parameters(paramLabel = "SOURCE", description = "The source, as search prints it.")
    private String source = "";

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        try (BlotterIndex open = index.open()) {
            StoredEntry stored = open.find(source)
                    .orElseThrow(() -> new UserException("'" + source + "' is no source of the index; " + advice(open)));
            Listing<StoredEntry> listing =
                    new Listing<>(terminal, format, this::text, found -> EntryJson.write(found.entry()));
            listing.print(stored);
            listing.end();
            return ExitCode.DONE;
        }
    }

    /** Names a source that ends so, if there is one. */
    private String advice(BlotterIndex open) {
        List<String> like = open.sourcesEndingIn(source, MOST_MEANT);
        return like.isEmpty()
                ? "look it up with: blotter search"
                : "did you mean " + String.join(" or ", like) + "?";
    }

    private String text(StoredEntry stored) {
        MarkedText text = MarkedText.of(Snippet.evidence(stored));
        return new EntryText(terminal).whole(stored.entry())
                + (text.text().isEmpty() ? "" : "\n\n" + text.on(terminal, "", 0));
    }
}
