package dev.blotter.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names a rule folder by its content. */
final class FolderHash {
    private static final int DIGITS = 16;

    private FolderHash() {}

    /** A hash over the path and the bytes of every file that can change a tag: DRL and tables. */
    static String of(Path folder) {
        Digest digest = new Digest();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(FolderHash::matters)
                    .sorted((a, b) -> name(folder, a).compareTo(name(folder, b)))
                    .toList();
            for (Path file : files) {
                digest.add(name(folder, file).getBytes(StandardCharsets.UTF_8)).add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rule folder " + folder + " can't be read: " + e.getMessage(), e);
        }
        return digest.hex(DIGITS);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean matters(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".drl") || name.endsWith(".csv")) && Files.isRegularFile(file);
    }
}
