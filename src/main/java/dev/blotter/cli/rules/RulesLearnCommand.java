package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.cli.option.JudgingCommand;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.UserException;
import dev.blotter.index.BlotterIndex;
import dev.blotter.learn.LearnedTable;
import dev.blotter.learn.TrainingDocument;
import dev.blotter.learn.WordLearner;
import dev.blotter.read.Reader;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.folder.FolderZip;
import dev.blotter.text.Document;
import dev.blotter.workbench.change.Diff;
import dev.blotter.workbench.gold.Gold;
import dev.blotter.workbench.gold.GoldRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                    + " documents of yours that --with and --ordinary name.",
            "It says what the new weights change in the documents of the index, and asks before it writes them."
        })
public final class RulesLearnCommand extends JudgingCommand {
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

    @Option(names = "--yes", description = "Write the table without a question.")
    private boolean yes;

    @Option(names = "--undo", description = "Take the table back that the last learning replaced.")
    private boolean undo;

    @Mixin
    private final DiffOptions options = new DiffOptions();

    private final List<TrainingDocument> documents = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (undo) {
            return takeBack();
        }
        boolean isIndexed = index.isThere() && Files.isDirectory(index.folder());
        LearnedTable learned = learned();
        terminal.print("%,d of %,d words would weigh otherwise, by %,d passages and %,d documents"
                .formatted(learned.moved(), learned.words(), learned.passages(), learned.documents()));
        if (learned.moved() == 0) {
            terminal.say(
                    "There is nothing new to learn: add passages to likeness/*.jsonl, or name documents with --with"
                            + " or --ordinary");
            return ExitCode.DONE;
        }
        int code = isIndexed ? showChange(learned) : sayNoIndex();
        takeOver(learned);
        return code;
    }

    private void takeOver(LearnedTable learned) throws IOException {
        if (yes || isAgreed()) {
            rules.makeWritable();
            learned.replace(rules.folder());
            terminal.say(
                    "Learned. Take the documents of an index on with: blotter retag. Back again: blotter rules learn"
                            + " --undo");
        } else {
            terminal.say("Nothing was learned");
        }
    }

    private boolean isAgreed() throws IOException {
        if (!terminal.isInteractive()) {
            throw new UserException("nobody can be asked here, and nothing was changed; add --yes to go on");
        }
        terminal.say("Learn this? [y/N]");
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private LearnedTable learned() throws IOException {
        for (Path folder : labelled) {
            addLabelled(folder);
        }
        for (Path folder : ordinary) {
            read(folder, document -> Optional.of(new TrainingDocument(document, false, List.of())));
        }
        return UserException.unlessRefused("", () -> {
            WordLearner learner = new WordLearner(rules.folder());
            return anew ? learner.anew(documents) : learner.refine(documents);
        });
    }

    private int takeBack() throws IOException {
        if (!LearnedTable.undo(rules.folder())) {
            throw new UserException(
                    "'" + rules.folder() + "' has no table to take back; nothing was learned there since");
        }
        terminal.say("The words weigh again what they did before the last learning");
        return ExitCode.DONE;
    }

    private int sayNoIndex() {
        terminal.say("There is no index to show what this changes; make one with: blotter index PATH");
        return ExitCode.DONE;
    }

    private int showChange(LearnedTable learned) {
        return FolderZip.unpacked(FolderZip.of(rules.folder()), trial -> {
            write(learned, trial);
            try (BlotterIndex open = index.open()) {
                Pipeline before = rules.open(rules.folder());
                Pipeline now = rules.open(trial);
                Diff diff = Diff.between(open, before, now, now.changeSince(rules.folder()));
                options.run(diff, terminal, trial);
                return Notices.failures(terminal, diff.failed());
            }
        });
    }

    private static void write(LearnedTable learned, Path trial) {
        try {
            learned.write(trial);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
