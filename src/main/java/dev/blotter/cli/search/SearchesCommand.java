package dev.blotter.cli.search;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code blotter searches}. */
@Command(
        name = "searches",
        mixinStandardHelpOptions = true,
        description = "Keep questions beside the index, and ask them for what is new.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SearchesSaveCommand.class,
            SearchesListCommand.class,
            SearchesRunCommand.class,
            SearchesRemoveCommand.class
        })
public final class SearchesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do with the searches: save, list, run or remove");
    }
}
