package dev.blotter.learn;

import dev.blotter.codes.WholeFiles;
import dev.blotter.text.Document;
import dev.blotter.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which passages the table was learned from, by the beginning of their SHA-256: what it holds must not be learned
 * again.
 */
final class PassageLog {
    static final String FILE = "likeness/learned.txt";

    private static final int DIGITS = 12;

    private final Set<String> learned;

    PassageLog(Path ruleFolder) {
        Path file = ruleFolder.resolve(FILE);
        try {
            this.learned = Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    boolean isNew(TrainingDocument passage) {
        return !learned.contains(digest(passage));
    }

    static void write(Path ruleFolder, Collection<TrainingDocument> all, WholeFiles files) throws IOException {
        List<String> lines =
                all.stream().map(PassageLog::digest).distinct().sorted().toList();
        files.write(ruleFolder.resolve(FILE), part -> Files.write(part, lines));
    }

    private static String digest(TrainingDocument passage) {
        Document words = passage.document();
        return Sha256.of(passage.kinds() + words.language() + words.text()).hex(DIGITS);
    }
}
