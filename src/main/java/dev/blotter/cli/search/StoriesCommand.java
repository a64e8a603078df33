package dev.blotter.cli.search;

import dev.blotter.cli.option.Amount;
import dev.blotter.cli.option.FilterOptions;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.Numeral;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.StoryView;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.result.StoryList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter stories}. */
@Command(
        name = "stories",
        description = {
            "List the reports that several documents publish or rewrite, those with most documents first.",
            "With a query or options, those of which at least one document is found by them."
        },
        footer = {"", "Exit code: 0 when there is one, 1 when there is none, 2 on an error."})
public final class StoriesCommand extends TerminalCommand {
    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--limit", paramLabel = "N", description = "How many to show (10 unless given).")
    private int limit = 10;

    @Option(names = "--offset", paramLabel = "N", description = "How many to pass over.")
    private int offset;

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        Amount.atLeast(0, "--offset", offset);
        Amount.atLeast(0, "--limit", limit);
        try (BlotterIndex open = index.open()) {
            StoryList found = open.stories(filter.filter(open), offset, limit);
            Listing<StoryView> listing =
                    new Listing<>(terminal, format, story -> story.text(terminal), StoryView::json);
            found.stories().stream().map(StoryView::of).forEach(listing::print);
            listing.end();
            terminal.say(
                    found.total() == 0
                            ? "no story of several documents"
                            : shown(found) + " " + Numeral.noun(found.total(), "story") + " of several documents");
            return found.total() == 0 ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private static String shown(StoryList found) {
        int shown = found.stories().size();
        return shown == found.total() ? "" + shown : shown + " of " + found.total();
    }
}
