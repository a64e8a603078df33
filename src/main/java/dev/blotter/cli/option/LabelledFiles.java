package dev.blotter.cli.option;

import dev.blotter.batch.CorpusWalk;
import dev.blotter.cli.output.UserException;
import dev.blotter.learn.TrainingDocument;
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

/** The documents of folders, with what they are said to report. */
public final class LabelledFiles {
    private final List<TrainingDocument> all = new ArrayList<>();

    /** Adds the documents of a folder that have gold records in it. */
    public void addWithGold(Path folder) throws IOException {
        Path lines = folder.resolve("gold.jsonl");
        Gold gold = Gold.load(Files.exists(lines) ? lines : folder);
        int before = all.size();
        read(folder, document -> gold.find(document.source()).map(record -> labelled(document, record)));
        if (all.size() == before) {
            throw new UserException("no document in '" + folder + "' has a gold record there;"
                    + " put gold.jsonl or .json records beside the documents");
        }
    }

    /** Adds the documents of a folder as texts that report no fraud. */
    public void addOrdinary(Path folder) throws IOException {
        read(folder, document -> Optional.of(new TrainingDocument(document, false, List.of())));
    }

    /** All documents that were added, in the order of their sources. */
    public List<TrainingDocument> all() {
        return all;
    }

    private void read(Path folder, Function<Document, Optional<TrainingDocument>> label) throws IOException {
        try (Reader reader = new Reader(ReadOptions.DEFAULT)) {
            new CorpusWalk(CorpusWalk.Reach.USUAL, path -> false)
                    .walk(
                            folder,
                            file -> reader.read(file.file(), file.source(), document -> {
                                if (document.outcome().status().hasText()) {
                                    label.apply(document).ifPresent(all::add);
                                }
                            }));
        }
    }

    private static TrainingDocument labelled(Document document, GoldRecord record) {
        return new TrainingDocument(document, record.fraud().orElse(null), List.copyOf(record.fraudTypes()));
    }
}
