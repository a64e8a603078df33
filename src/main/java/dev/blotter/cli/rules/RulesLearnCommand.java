package dev.blotter.cli.rules;

import dev.blotter.batch.CorpusWalk;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.learn.TrainingDocument;
import dev.blotter.learn.WordLearner;
import dev.blotter.learn.WordLearner.Learned;
import dev.blotter.read.Reader;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.workbench.gold.Gold;
import dev.blotter.workbench.gold.GoldRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "learn",
        description = {
            "Learn which words speak for a report of fraud and for its kinds: likeness/words.csv.",
            "The table is refined by the passages in likeness/*.jsonl that it was not learned from yet, and by"
                    + " documents of yours that --with and --ordinary name."
        })
public final class RulesLearnCommand extends TerminalCommand {
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

    private final List<TrainingDocument> documents = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        for (Path folder : labelled) {
            addLabelled(folder);
        }
        for (Path folder : ordinary) {
            read(folder, document -> Optional.of(new TrainingDocument(document, false, List.of())));
        }
        say(UserException.unlessRefused("", () -> {
            WordLearner learner = new WordLearner(rules.folder());
            return anew ? learner.anew(documents) : learner.refine(documents);
        }));
        return ExitCode.DONE;
    }

    private void addLabelled(Path folder) throws IOException {
        Path lines = folder.resolve("gold.jsonl");
        Gold gold = Gold.load(Files.exists(lines) ? lines : folder);
        int before = documents.size();
        read(folder, document -> gold.find(document.source()).map(record -> labelled(document, record)));
        if (documents.size() == before) {
            throw new UserException("no document in '" + folder + "' has a gold record there;"
                    + " put gold.jsonl or .json records beside the documents");
        }
    }

    private static TrainingDocument labelled(Document document, GoldRecord record) {
        return new TrainingDocument(document, record.fraud().orElse(null), List.copyOf(record.fraudTypes()));
    }

    private void read(Path folder, Function<Document, Optional<TrainingDocument>> label) throws IOException {
        try (Reader reader = new Reader(ReadOptions.DEFAULT)) {
            new CorpusWalk(CorpusWalk.Reach.USUAL, path -> false)
                    .walk(
                            folder,
                            file -> reader.read(file.file(), file.source(), document -> {
                                if (document.outcome().status().hasText()) {
                                    label.apply(document).ifPresent(documents::add);
                                }
                            }));
        }
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
