package dev.blotter.cli.output;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that prints to a terminal, and returns its exit code. */
@Command(mixinStandardHelpOptions = true)
public abstract class TerminalCommand implements Callable<Integer> {
    /** Nowhere, until somebody says where. */
    protected Terminal terminal = Terminal.NOWHERE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public final void printTo(Terminal other) {
        terminal = other;
    }

    /** What is thrown by a command that takes another one, and got none. */
    protected final ParameterException noSubcommand(String advice) {
        return new ParameterException(spec.commandLine(), advice);
    }
}
