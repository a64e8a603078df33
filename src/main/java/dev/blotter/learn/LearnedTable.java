package dev.blotter.learn;

import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.codes.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table of words that was learned, and is not yet that of a rule folder. */
public final class LearnedTable {
    private static final String FORMER = "likeness/.before";

    private final int passages;
    private final int documents;
    private final WordTable before;
    private final WordTable table;
    private final List<TrainingDocument> known;

    /** @param known the passages that it was learned from, in this or a former learning */
    LearnedTable(int passages, int documents, WordTable before, WordTable table, List<TrainingDocument> known) {
        this.passages = passages;
        this.documents = documents;
        this.before = before;
        this.table = table;
        this.known = List.copyOf(known);
    }

    /** From how many new passages of the rule folder. */
    public int passages() {
        return passages;
    }

    public int documents() {
        return documents;
    }

    public int words() {
        return Math.max(0, table.rows().size() - 1);
    }

    /** How many of them weigh otherwise than before. */
    public int moved() {
        return Math.min(words(), table.movedSince(before));
    }

    /** Writes it into a rule folder with the list of its passages, or leaves the former table. */
    public void write(Path ruleFolder) throws IOException {
        Files.createDirectories(likeness(ruleFolder));
        try (WholeFiles files = new WholeFiles()) {
            write(ruleFolder, files);
            files.keep();
        }
    }

    private void write(Path ruleFolder, WholeFiles files) throws IOException {
        table.write(ruleFolder, files);
        PassageLog.write(ruleFolder, known, files);
    }

    /** The same, and keeps the former table for {@link #undo}. */
    public void replace(Path ruleFolder) throws IOException {
        Files.createDirectories(ruleFolder.resolve(FORMER));
        try (WholeFiles files = new WholeFiles()) {
            copy(likeness(ruleFolder), ruleFolder.resolve(FORMER), files);
            write(ruleFolder, files);
            files.keep();
        }
    }

    /** Puts the table back that the last one replaced, if there was one. */
    public static boolean undo(Path ruleFolder) throws IOException {
        Path former = ruleFolder.resolve(FORMER);
        boolean isThere = Files.exists(former.resolve(Path.of(WordTable.FILE).getFileName()));
        if (isThere) {
            try (WholeFiles files = new WholeFiles()) {
                copy(former, likeness(ruleFolder), files);
                files.keep();
            }
            for (String name : names()) {
                Files.deleteIfExists(former.resolve(name));
            }
            Files.delete(former);
        }
        return isThere;
    }

    private static Path likeness(Path ruleFolder) {
        return ruleFolder.resolve("likeness");
    }

    private static List<String> names() {
        return List.of(WordTable.FILE, WordTable.SCALE_FILE, PassageLog.FILE).stream()
                .map(file -> Path.of(file).getFileName().toString())
                .toList();
    }

    private static void copy(Path from, Path to, WholeFiles files) throws IOException {
        for (String name : names()) {
            if (Files.exists(from.resolve(name))) {
                byte[] bytes = Files.readAllBytes(from.resolve(name));
                files.write(to.resolve(name), part -> Files.write(part, bytes));
            }
        }
    }
}
