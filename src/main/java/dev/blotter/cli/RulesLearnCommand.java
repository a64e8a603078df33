package dev.blotter.cli;

import dev.blotter.learn.WordLearner;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code blotter rules learn}. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = "Learn from the passages in likeness/*.jsonl which words speak for which kind of fraud, and "
                + "write likeness/words.csv anew.")
final class RulesLearnCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    RulesLearnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try {
            WordLearner.Learned learned = WordLearner.learn(rules.folder());
            terminal.print("%,d words learned from %,d passages".formatted(learned.words(), learned.passages()));
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
        terminal.say("See what they change with: blotter rules diff");
        return Main.DONE;
    }
}
