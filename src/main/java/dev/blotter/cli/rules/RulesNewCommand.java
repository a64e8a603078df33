package dev.blotter.cli.rules;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.workbench.check.NewRule;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code blotter rules new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Begin a rule.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = RulesNewCommand.Rule.class)
public final class RulesNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to begin: rule NAME");
    }

    /** {@code blotter rules new rule}. */
    @Command(
            name = "rule",
            mixinStandardHelpOptions = true,
            description = "Write a rule and its examples to fill in. `rules check` says what is to be filled in.")
    public static final class Rule implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private final PipelineOptions rules = new PipelineOptions();

        @Parameters(paramLabel = "NAME", description = "What the rule sees, such as \"money/paid in gold\".")
        private String name = "";

        @Option(
                names = "--theme",
                paramLabel = "FOLDER",
                description = "The folder it goes into; else the part of NAME before the slash, else own.")
        private String theme = "";

        public Rule(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            try {
                for (Path file : NewRule.of(name, theme).write(rules.folder())) {
                    terminal.print(rules.folder().resolve(file).toString());
                }
            } catch (FileAlreadyExistsException e) {
                throw new UserException("'" + e.getFile() + "' is there already; choose another name");
            } catch (IllegalArgumentException e) {
                throw new UserException(String.valueOf(e.getMessage()));
            }
            terminal.say("Fill them in, then: blotter rules check");
            return ExitCode.DONE;
        }
    }
}
