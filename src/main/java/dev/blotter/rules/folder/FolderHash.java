package dev.blotter.rules.folder;

import dev.blotter.codes.Concepts;
import dev.blotter.codes.RuleFiles;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Names a rule folder by its content. What corrects single documents or says what concepts mean is no part of
 * it: else each correction would have all documents judged anew.
 */
public final class FolderHash {
    /** How the names of rule files end. */
    public static final String RULES = ".drl";

    private static final int DIGITS = 16;

    private FolderHash() {}

    /** A hash over the path and the bytes of every file that can change a tag: DRL and tables. */
    public static String of(Path folder) {
        return of(contents(folder));
    }

    /** A hash over the path and the bytes of every file whose name ends in one of some ways, corrections too. */
    public static String ofFiles(Path folder, String... endings) {
        return of(contents(folder, endings));
    }

    /** Changes with {@link #of}, and takes a few milliseconds in a process that has just begun. */
    public static long stamp(Path folder) {
        CRC32C stamp = new CRC32C();
        contents(folder).forEach((name, bytes) -> {
            stamp.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
            stamp.update(bytes);
        });
        return stamp.getValue();
    }

    /** A hash of each file that {@link #of} looks at, by its path below the folder. */
    public static SortedMap<String, String> ofEach(Path folder) {
        return ofEach(contents(folder));
    }

    /** A hash of each file whose name ends in one of some ways, by its path below the folder; corrections too. */
    public static SortedMap<String, String> ofEach(Path folder, String... endings) {
        return ofEach(contents(folder, endings));
    }

    private static SortedMap<String, String> ofEach(SortedMap<String, byte[]> contents) {
        SortedMap<String, String> hashes = new TreeMap<>();
        contents.forEach(
                (name, bytes) -> hashes.put(name, new Sha256().add(bytes).hex(DIGITS)));
        return hashes;
    }

    private static String of(SortedMap<String, byte[]> contents) {
        Sha256 hash = new Sha256();
        contents.forEach((name, bytes) -> hash.add(name).add(bytes));
        return hash.hex(DIGITS);
    }

    /** The bytes of the files that {@link #of} looks at by their paths below the folder, in order. */
    static SortedMap<String, byte[]> contents(Path folder) {
        SortedMap<String, byte[]> contents = contents(folder, RULES, ".csv");
        contents.remove(Corrections.FILE);
        contents.remove(Concepts.FILE);
        return contents;
    }

    private static SortedMap<String, byte[]> contents(Path folder, String... endings) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try {
            for (Path file : RuleFiles.in(folder, endings)) {
                if (Files.isRegularFile(file)) {
                    contents.put(RuleFiles.name(folder, file), RuleFiles.bytes(folder, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rule folder " + folder + " can't be read: " + e.getMessage(), e);
        }
        return contents;
    }
}
