package dev.blotter.rules.folder;

import dev.blotter.codes.CountLimits;
import dev.blotter.codes.CountPrecision;
import dev.blotter.codes.RuleFiles;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names a rule folder by its content: the first 32 hexadecimal digits of a SHA-256, so that nobody can make another
 * folder of the same name. What corrects single documents or limits sums is no part of it: else each
 * correction would have all documents judged anew.
 */
public final class FolderHash {
    /** How the names of rule files end. */
    public static final String RULES = ".drl";

    private static final Set<String> NO_PART = Set.of(Corrections.FILE, CountLimits.FILE, CountPrecision.FILE);
    private static final int DIGITS = 32;

    private FolderHash() {}

    /** A hash over the path and the bytes of every file that can change a tag: DRL and tables. */
    public static String of(Path folder) {
        return of(ofEach(folder));
    }

    public record Edition(String tables, String all) {
        /** That of the folder as it is now, which is read once. */
        public static Edition of(Path folder) {
            SortedMap<String, String> sums = ofEach(folder);
            String all = FolderHash.of(sums);
            sums.keySet().removeIf(name -> name.endsWith(RULES));
            return new Edition(FolderHash.of(sums), all);
        }
    }

    /** A hash over the path and the bytes of every file whose name ends in one of some ways, corrections too. */
    public static String ofFiles(Path folder, String... endings) {
        return of(ofEach(folder, endings));
    }

    /** A hash of each file that {@link #of} looks at, by its path below the folder. */
    public static SortedMap<String, String> ofEach(Path folder) {
        SortedMap<String, String> sums = ofEach(folder, RULES, ".csv");
        sums.keySet().removeAll(NO_PART);
        return sums;
    }

    /** A hash of each file whose name ends in one of some ways, by its path below the folder; corrections too. */
    public static SortedMap<String, String> ofEach(Path folder, String... endings) {
        try {
            return FileSums.of(folder, files(folder, endings));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String of(SortedMap<String, String> sums) {
        Sha256 hash = new Sha256();
        sums.forEach((name, sum) -> hash.add(name).add(sum));
        return hash.hex(DIGITS);
    }

    /** The bytes of the files that {@link #of} looks at by their paths below the folder, in order. */
    static SortedMap<String, byte[]> contents(Path folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try {
            for (Path file : files(folder, RULES, ".csv")) {
                contents.put(RuleFiles.name(folder, file), RuleFiles.bytes(folder, file));
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        contents.keySet().removeAll(NO_PART);
        return contents;
    }

    private static List<Path> files(Path folder, String... endings) {
        return RuleFiles.listed(folder, endings).stream()
                .filter(Files::isRegularFile)
                .toList();
    }

    private static UncheckedIOException unreadable(Path folder, IOException e) {
        return new UncheckedIOException("the rule folder " + folder + " can't be read: " + e.getMessage(), e);
    }
}
