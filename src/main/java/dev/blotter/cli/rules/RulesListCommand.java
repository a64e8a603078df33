package dev.blotter.cli.rules;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.rules.text.RuleInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code blotter rules list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the rules, each with its place and what it sees.")
public final class RulesListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    public RulesListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        rules.open().rules().rules().forEach(rule -> terminal.print(text(rule)));
        return ExitCode.DONE;
    }

    private String text(RuleInfo rule) {
        String head = terminal.bold(rule.name()) + "  " + terminal.dim(rule.file() + ":" + rule.line());
        String misses = rule.misses() == null ? "" : "\n    misses: " + rule.misses();
        return head + "\n    " + rule.description() + misses;
    }
}
