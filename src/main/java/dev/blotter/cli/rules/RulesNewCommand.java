package dev.blotter.cli.rules;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.workbench.check.NewRule;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "Begin a rule.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = RulesNewCommand.Rule.class)
public final class RulesNewCommand extends TerminalCommand {
    @Override
    public Integer call() {
        throw noSubcommand("say what to begin: rule NAME");
    }

    @Command(
            name = "rule",
            description = "Write a rule and its examples to fill in. `rules check` says what is to be filled in.")
    public static final class Rule extends TerminalCommand {
        @Mixin
        private final PipelineOptions rules = new PipelineOptions();

        @Parameters(paramLabel = "NAME", description = "What the rule sees, such as \"money/paid in gold\".")
        private String name = "";

        @Option(
                names = "--theme",
                paramLabel = "FOLDER",
                description = "The folder it goes into; else the part of NAME before the slash, else own.")
        private String theme = "";

        @Override
        public Integer call() throws IOException {
            try {
                UserException.unlessRefused("", () -> NewRule.of(name, theme).write(rules.folder()))
                        .forEach(file ->
                                terminal.print(rules.folder().resolve(file).toString()));
            } catch (FileAlreadyExistsException e) {
                throw new UserException("'" + e.getFile() + "' is there already; choose another name");
            }
            terminal.say("Fill them in, then: blotter rules check");
            return ExitCode.DONE;
        }
    }
}
