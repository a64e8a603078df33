package dev.blotter.cli.rules;

import dev.blotter.cli.option.LabelledFiles;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.learn.TrainingDocument;
import dev.blotter.learn.WordLearner;
import dev.blotter.learn.WordLearner.Learned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter rules learn}. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = {
            "Learn which words speak for a report of fraud and for its kinds: likeness/words.csv.",
            "The table is refined by the passages in likeness/*.jsonl that it was not learned from yet, and by"
                    + " documents of yours that --with and --ordinary name."
        })
public final class RulesLearnCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(
            names = "--with",
            paramLabel = "FOLDER",
            description = "Documents with gold records beside them (gold.jsonl, or .json files), as for rules test"
                    + " --gold: what they report is learned. Documents without a record are passed over.")
    private List<Path> labelled = List.of();

    @Option(
            names = "--ordinary",
            paramLabel = "FOLDER",
            description = "Documents that report no fraud, such as the daily news of your field.")
    private List<Path> ordinary = List.of();

    @Option(
            names = "--anew",
            description = "Forget what was learned, and learn from all passages and the documents named. The table that"
                    + " is shipped was learned from documents that are not: it can't be made again from the passages.")
    private boolean anew;

    public RulesLearnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LabelledFiles documents = new LabelledFiles();
        for (Path folder : labelled) {
            documents.addWithGold(folder);
        }
        for (Path folder : ordinary) {
            documents.addOrdinary(folder);
        }
        return learn(documents.all());
    }

    private int learn(List<TrainingDocument> documents) throws IOException {
        try {
            WordLearner learner = new WordLearner(rules.folder());
            say(anew ? learner.anew(documents) : learner.refine(documents));
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    private void say(Learned learned) {
        terminal.print("%,d of %,d words weigh otherwise, by %,d passages and %,d documents"
                .formatted(learned.moved(), learned.words(), learned.passages(), learned.documents()));
        if (learned.moved() > 0) {
            terminal.say("See what they change with: blotter rules diff");
        } else {
            terminal.say(
                    "All passages in likeness/*.jsonl were learned before. Learn from documents with --with or --ordinary");
        }
    }
}
