package dev.blotter.cli.option;

import dev.blotter.batch.CorpusWalk;
import dev.blotter.index.folder.OwnFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The rules of a user who has a release: a copy beside the index, named after it. */
final class OwnRules {
    private OwnRules() {}

    /** {@code .blotter-rules} beside {@code .blotter}. */
    static Path beside(Path index) {
        Path folder = index.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + CorpusWalk.OWN_RULES);
    }

    /** Copies a rule folder as a whole, or not at all. */
    static void copy(Path rules, Path to) throws IOException {
        Path part = Files.createTempDirectory(to.getParent(), to.getFileName() + ".part");
        try {
            copyFiles(rules, part);
            Files.move(part, to);
        } catch (IOException | RuntimeException e) {
            FileUtils.deleteDirectory(part.toFile());
            throw e;
        }
        OwnFolders.ofUser().add(to);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                copy.toFile().setWritable(true);
            }
        }
    }

    /** Whether {@link #copy} made a folder for this user on this machine, and no stranger brought it. */
    static boolean areOwn(Path folder) {
        try {
            return OwnFolders.ofUser().hold(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
