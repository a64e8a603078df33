package dev.blotter.cli.search;

import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.index.SavedSearch;
import dev.blotter.index.SavedSearches;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code blotter searches list}. */
@Command(name = "list", description = "Print the name of each saved search, when it was last run, and its question.")
public final class SearchesListCommand extends TerminalCommand {
    @Mixin
    private final IndexOption index = new IndexOption();

    @Override
    public Integer call() {
        new SavedSearches(index.folder()).all().forEach(search -> terminal.print(line(search)));
        return ExitCode.DONE;
    }

    private static String line(SavedSearch search) {
        String question = search.question().stream()
                .map(word -> word.matches("[\\w.:=-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        return search.name() + "  " + (search.lastRun() == null ? "never run" : search.lastRun()) + "  "
                + Terminal.line(question);
    }
}
