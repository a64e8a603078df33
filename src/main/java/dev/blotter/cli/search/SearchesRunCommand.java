package dev.blotter.cli.search;

import dev.blotter.cli.option.SavedSearchOption;
import dev.blotter.cli.option.SearchOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.HitText;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.SavedSearch;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter searches run}. */
@Command(
        name = "run",
        description = "Print what a saved search finds that it did not find when it was last run.",
        footer = {"", "Exit code: 0 when there is something new, 1 when there is nothing, 2 on an error."})
public final class SearchesRunCommand extends TerminalCommand {
    private static final int AT_ONCE = 100;

    @Mixin
    private final SavedSearchOption saved = new SavedSearchOption();

    @Option(names = "--all", description = "Print everything that it finds.")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    /** Keeps what was found as seen only when it has been printed, so that a run that breaks off loses nothing. */
    @Override
    public Integer call() {
        SavedSearch search = saved.find();
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try (BlotterIndex open = saved.open()) {
            SearchOptions question = SearchOptions.of(search.question());
            Filter asked = question.filter(open);
            Set<String> found = open.sources(asked);
            Set<String> unseen = all ? found : search.unseen(found);
            print(open, asked, question.order(), unseen);
            terminal.flush();
            saved.searches().save(search.after(now, found));
            return unseen.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private void print(BlotterIndex open, Filter asked, PageRequest.Order order, Set<String> sources) {
        Listing<Hit> listing =
                new Listing<>(terminal, format, new HitText(terminal)::of, hit -> EntryJson.write(hit.entry()));
        for (int at = 0; at < sources.size(); at += AT_ONCE) {
            open.search(asked, new PageRequest(order, at, AT_ONCE), sources)
                    .hits()
                    .forEach(listing::print);
        }
        listing.end();
    }
}
