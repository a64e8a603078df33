package dev.blotter.cli.search;

import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.HitText;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "more-like",
        description = "Find documents like one: those that share its telling words and its tags, the likest first.",
        footer = {"", "Exit code: 0 when something was found, 1 when nothing was, 2 on an error."})
public final class MoreLikeCommand extends TerminalCommand {
    @Parameters(paramLabel = "SOURCE", description = "The source, as search prints it.")
    private String source = "";

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--limit", paramLabel = "N", description = "How many to show (10 unless given).")
    private int limit = 10;

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        Amount.atLeast(0, "--limit", limit);
        try (BlotterIndex open = index.open()) {
            if (open.find(source).isEmpty()) {
                throw new UserException("'" + source + "' is no source of the index; look it up with: blotter search");
            }
            SearchResult found = open.like(source, new PageRequest(PageRequest.Order.RELEVANCE, 0, limit));
            Listing<Hit> listing = new HitText(terminal).listing(format);
            found.hits().forEach(listing::print);
            listing.end();
            return found.total() == 0 ? ExitCode.FAILED : ExitCode.DONE;
        }
    }
}
