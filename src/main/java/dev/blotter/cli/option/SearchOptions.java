package dev.blotter.cli.option;

import dev.blotter.identity.Watchlist;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of a search is saved, or sent by a form: its words, its conditions and its order. */
@Command(name = "searches save")
public final class SearchOptions {
    @Mixin
    private final FilterOptions filter;

    @Option(names = "--sort")
    private PageRequest.Order order = PageRequest.Order.DATE;

    private SearchOptions(IndexOption index) {
        filter = new FilterOptions(index);
    }

    /** Reads the words and options of a question on an index, or throws a {@link CommandLine.ParameterException}. */
    public static SearchOptions of(List<String> words, IndexOption index) {
        SearchOptions question = new SearchOptions(index);
        // A word that begins with @ is no file here: the command line has looked for those, and a form must not.
        new CommandLine(question)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .parseArgs(words.toArray(String[]::new));
        return question;
    }

    public Filter filter(BlotterIndex index) {
        return filter.filter(index);
    }

    public @Nullable Watchlist watchlist() {
        return filter.watchlist();
    }

    public PageRequest.Order order() {
        return order;
    }
}
