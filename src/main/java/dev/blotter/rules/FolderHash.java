package dev.blotter.rules;

import dev.blotter.finding.Corrections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Names a rule folder by its content. What corrects single documents is no part of it: else each
 * correction would have all documents judged anew.
 */
final class FolderHash {
    private static final String RULES = ".drl";
    private static final int DIGITS = 16;

    private FolderHash() {}

    /** A hash over the path and the bytes of every file that can change a tag: DRL and tables. */
    static String of(Path folder) {
        return of(folder, "");
    }

    /** A hash over the path and the bytes of every DRL file. */
    static String ofRules(Path folder) {
        return of(folder, RULES);
    }

    private static String of(Path folder, String suffix) {
        Digest digest = new Digest();
        contents(folder).forEach((name, bytes) -> {
            if (name.endsWith(suffix)) {
                digest.add(name.getBytes(StandardCharsets.UTF_8)).add(bytes);
            }
        });
        return digest.hex(DIGITS);
    }

    /** The bytes of those files by their paths below the folder, in order. */
    static SortedMap<String, byte[]> contents(Path folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            Path corrections = folder.resolve(Corrections.FILE);
            for (Path file : walk.filter(path -> matters(path) && !path.equals(corrections))
                    .toList()) {
                contents.put(name(folder, file), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rule folder " + folder + " can't be read: " + e.getMessage(), e);
        }
        return contents;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean matters(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(RULES) || name.endsWith(".csv")) && Files.isRegularFile(file);
    }
}
