package dev.blotter.cli.rules;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.Concepts;
import dev.blotter.codes.Concepts.Concept;
import dev.blotter.read.fork.Guard;
import dev.blotter.rules.text.RuleInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter rules list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "List the rules, each with its place and what it sees.",
            "With --concepts, the concepts that their terms have, each with its theme and what it means."
        })
public final class RulesListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(names = "--concepts", description = "List concepts in place of rules, as concepts.csv tells of them.")
    private boolean concepts;

    public RulesListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (concepts) {
            Concepts.load(rules.folder()).forEach(concept -> terminal.print(text(concept)));
        } else {
            rules.open(rules.folder(), Guard.NONE).rules().rules().forEach(rule -> terminal.print(text(rule)));
        }
        return ExitCode.DONE;
    }

    private String text(Concept concept) {
        String head = terminal.bold(concept.name()) + "  " + terminal.dim(concept.theme() + ", " + concept.word());
        return head + "\n    " + concept.meaning() + "\n    " + concept.example();
    }

    private String text(RuleInfo rule) {
        String head = terminal.bold(rule.name()) + "  " + terminal.dim(rule.file() + ":" + rule.line());
        String misses = rule.misses() == null ? "" : "\n    misses: " + rule.misses();
        return head + "\n    " + rule.description() + misses;
    }
}
