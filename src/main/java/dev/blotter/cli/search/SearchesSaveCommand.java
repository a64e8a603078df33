package dev.blotter.cli.search;

import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.SearchOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.SavedSearch;
import dev.blotter.index.SavedSearches;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code blotter searches save}. */
@Command(name = "save", description = "Keep a question under a name, in place of any that has it.")
public final class SearchesSaveCommand extends TerminalCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "How to call it.")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "QUERY",
            description = "Words and options, as search takes them; of its --sort too.")
    private List<String> question = List.of();

    @Mixin
    private final IndexOption index = new IndexOption();

    /** Options that are not of this command are part of the question. */
    @Spec
    void setSpec(CommandSpec spec) {
        spec.parser().unmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() {
        try (BlotterIndex open = index.open()) {
            long found = open.count(SearchOptions.of(question).filter(open));
            new SavedSearches(index.folder()).save(search());
            terminal.say("saved '" + Terminal.line(name) + "', which finds " + found
                    + (found == 1 ? " document" : " documents") + " now; ask it with: blotter searches run "
                    + Terminal.line(name));
            return ExitCode.DONE;
        }
    }

    private SavedSearch search() {
        try {
            return new SavedSearch(name, question, null, Set.of());
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }
}
