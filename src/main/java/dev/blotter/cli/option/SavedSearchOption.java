package dev.blotter.cli.option;

import dev.blotter.cli.output.UserException;
import dev.blotter.codes.CodeLookup;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.SavedSearch;
import dev.blotter.index.SavedSearches;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which saved search a command is about. */
public final class SavedSearchOption {
    @Parameters(paramLabel = "NAME", description = "Its name, as blotter searches list prints it.")
    private String name = "";

    @Mixin
    private final IndexOption index = new IndexOption();

    public BlotterIndex open() {
        return index.open();
    }

    public SavedSearches searches() {
        return new SavedSearches(index.folder());
    }

    /**
     * The search.
     *
     * @throws UserException when there is none of the name
     */
    public SavedSearch find() {
        SavedSearches searches = searches();
        return searches.find(name)
                .orElseThrow(() ->
                        unknown(searches.all().stream().map(SavedSearch::name).toList()));
    }

    private UserException unknown(List<String> names) {
        List<String> meant = CodeLookup.like(name, names);
        return new UserException("'" + name + "' is no saved search; "
                + (meant.isEmpty()
                        ? "list them with: blotter searches list"
                        : "did you mean " + String.join(" or ", meant) + "?"));
    }
}
