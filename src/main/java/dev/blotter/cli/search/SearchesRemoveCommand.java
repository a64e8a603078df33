package dev.blotter.cli.search;

import dev.blotter.cli.option.SavedSearchOption;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.index.SavedSearches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code blotter searches remove}. */
@Command(name = "remove", description = "Forget a saved search.")
public final class SearchesRemoveCommand extends TerminalCommand {
    @Mixin
    private final SavedSearchOption search = new SavedSearchOption();

    @Override
    public Integer call() {
        SavedSearches searches = search.searches();
        searches.remove(search.find());
        return ExitCode.DONE;
    }
}
