package dev.blotter.rules.folder;

import dev.blotter.codes.Concepts;
import dev.blotter.codes.RuleFiles;
import dev.blotter.finding.correction.Corrections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Names a rule folder by its content, in 16 hexadecimal digits. What corrects single documents or says what
 * concepts mean is no part of it: else each correction would have all documents judged anew.
 *
 * <p>The digits are two checksums, CRC-32 and CRC-32C. They tell editions apart and do not withstand somebody who
 * forges one, which would gain nothing. A process that has just begun has them at once, since they are
 * instructions of the processor; SHA-256 of the tables takes it a tenth of a second.
 */
public final class FolderHash {
    /** How the names of rule files end. */
    public static final String RULES = ".drl";

    private static final int DIGITS = 16;

    private final List<Checksum> checksums = List.of(new CRC32(), new CRC32C());

    private FolderHash() {}

    /** A hash over the path and the bytes of every file that can change a tag: DRL and tables. */
    public static String of(Path folder) {
        return of(contents(folder));
    }

    /**
     * What a folder held.
     *
     * @param tables the hash of its tables, by which documents are measured
     * @param all what {@link #of} gives, the hash of its tables and rules
     */
    public record Edition(String tables, String all) {
        /** That of the folder as it is now, which is read once. */
        public static Edition of(Path folder) {
            SortedMap<String, byte[]> contents = contents(folder);
            String all = FolderHash.of(contents);
            contents.keySet().removeIf(name -> name.endsWith(RULES));
            return new Edition(FolderHash.of(contents), all);
        }
    }

    /** A hash over the path and the bytes of every file whose name ends in one of some ways, corrections too. */
    public static String ofFiles(Path folder, String... endings) {
        return of(contents(folder, endings));
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
        contents.forEach((name, bytes) -> {
            FolderHash hash = new FolderHash();
            hash.add(bytes);
            hashes.put(name, hash.hex());
        });
        return hashes;
    }

    private static String of(SortedMap<String, byte[]> contents) {
        FolderHash hash = new FolderHash();
        contents.forEach((name, bytes) -> {
            hash.add((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
            hash.add(bytes);
        });
        return hash.hex();
    }

    private void add(byte[] bytes) {
        checksums.forEach(checksum -> checksum.update(bytes));
    }

    private String hex() {
        return checksums.stream()
                .map(checksum -> HexFormat.of().toHexDigits(checksum.getValue(), DIGITS / 2))
                .collect(Collectors.joining());
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
