package dev.blotter.cli.rules;

import dev.blotter.cli.option.DocumentOptions;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.JudgingOptions;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.TerminalCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that explains what a rule folder makes of a document. */
abstract class DocumentCommand extends TerminalCommand {
    @Mixin
    private final IndexOption index = new IndexOption();

    @Mixin
    protected final DocumentOptions documents = new DocumentOptions(index);

    @Mixin
    protected final JudgingOptions rules = new JudgingOptions(index);

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    protected OutputFormat format = OutputFormat.TEXT;
}
