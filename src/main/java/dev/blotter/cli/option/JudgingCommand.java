package dev.blotter.cli.option;

import dev.blotter.cli.output.TerminalCommand;
import picocli.CommandLine.Mixin;

/** A command that judges the documents of an index. */
public abstract class JudgingCommand extends TerminalCommand {
    @Mixin
    protected final IndexOption index = new IndexOption();

    @Mixin
    protected final JudgingOptions rules = new JudgingOptions(index);
}
