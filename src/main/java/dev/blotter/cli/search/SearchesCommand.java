package dev.blotter.cli.search;

import dev.blotter.cli.output.TerminalCommand;
import picocli.CommandLine.Command;

/** {@code blotter searches}. */
@Command(
        name = "searches",
        description = "Keep questions beside the index, and ask them for what is new.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SearchesSaveCommand.class,
            SearchesListCommand.class,
            SearchesRunCommand.class,
            SearchesRemoveCommand.class
        })
public final class SearchesCommand extends TerminalCommand {
    @Override
    public Integer call() {
        throw lacking("say what to do with the searches: save, list, run or remove");
    }
}
