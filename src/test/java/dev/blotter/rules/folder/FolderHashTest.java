package dev.blotter.rules.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.WindowsDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The name of a rule folder, by which it is kept and cited. */
final class FolderHashTest {
    private static final int LETTERS = 96;

    @TempDir
    private Path temp;

    private Path rules;
    private String cacheBefore;

    @BeforeEach
    void makeFolder() throws IOException {
        cacheBefore = System.getProperty("blotter.cache");
        System.setProperty("blotter.cache", temp.resolve("cache").toString());
        rules = Files.createDirectories(temp.resolve("rules"));
    }

    @AfterEach
    void useTheFormerCache() {
        if (cacheBefore == null) {
            System.clearProperty("blotter.cache");
        } else {
            System.setProperty("blotter.cache", cacheBefore);
        }
    }

    @Test
    void isThatOfTheSameFilesOnADiskOfWindows() throws IOException {
        try (FileSystem disk = WindowsDisk.make()) {
            Path there = disk.getPath("C:\\rules");
            for (Path folder : List.of(rules, there)) {
                Files.createDirectories(folder.resolve("terms"));
                Files.writeString(
                        folder.resolve("terms").resolve("a.csv"), "term,concept\nromance scam,romance-scam\n");
            }

            assertThat(FolderHash.of(there)).isEqualTo(FolderHash.of(rules));
        }
    }

    @Test
    void cannotBeForgedByALineOfComment() throws IOException {
        String honest = "# " + "a".repeat(LETTERS) + "\nterm,concept\nromance scam,romance-scam\n";
        String evil = "# " + "a".repeat(LETTERS) + "\nterm,concept\nnotary public,romance-scam\n";
        byte[] forged = forged(evil.getBytes(StandardCharsets.UTF_8), honest.getBytes(StandardCharsets.UTF_8));
        assertThat(forged).isNotEqualTo(honest.getBytes(StandardCharsets.UTF_8));
        assertThat(sums(forged))
                .as("the forgery is a good one")
                .isEqualTo(sums(honest.getBytes(StandardCharsets.UTF_8)));

        Path table = rules.resolve("terms.csv");
        Files.writeString(table, honest);
        String before = FolderHash.of(rules);
        Files.write(table, forged);

        assertThat(FolderHash.of(rules)).isNotEqualTo(before).matches("[0-9a-f]{32}");
    }

    @Test
    void isKnownFromTheStateOfTheFilesAndFollowsEachEdit() throws Exception {
        Path table = Files.writeString(rules.resolve("terms.csv"), "term,concept\na,b\n");
        String first = FolderHash.of(rules);
        assertThat(temp.resolve("cache"))
                .as("what has just changed is not kept")
                .doesNotExist();
        Thread.sleep(2100);
        assertThat(FolderHash.of(rules)).isEqualTo(first);
        assertThat(temp.resolve("cache")).isNotEmptyDirectory();

        FileTime time = Files.getLastModifiedTime(table);
        Files.writeString(table, "term,concept\na,c\n", StandardOpenOption.TRUNCATE_EXISTING);
        Files.setLastModifiedTime(table, time);
        String second = FolderHash.of(rules);
        assertThat(second).as("size and time were set back").isNotEqualTo(first);
        Path other = Files.writeString(temp.resolve("other"), "term,concept\na,d\n");
        Files.setLastModifiedTime(other, time);
        Files.delete(table);
        Files.move(other, table);
        assertThat(FolderHash.of(rules)).isNotEqualTo(first).isNotEqualTo(second);
        assertThat(Instant.now()).isAfter(time.toInstant());
    }

    private static List<Long> sums(byte[] bytes) {
        return List.<Checksum>of(new CRC32(), new CRC32C()).stream()
                .map(sum -> {
                    sum.update(bytes);
                    return sum.getValue();
                })
                .toList();
    }

    /** What changes of some letters do to both checksums. */
    private record Change(long sums, BitSet letters) {
        Change and(Change other) {
            BitSet both = (BitSet) letters.clone();
            both.xor(other.letters);
            return new Change(sums ^ other.sums, both);
        }

        /** With those changes that take away its highest bits. */
        Change without(Map<Integer, Change> byHighestBit) {
            Change left = this;
            while (left.sums != 0 && byHighestBit.containsKey(Long.numberOfLeadingZeros(left.sums))) {
                left = left.and(byHighestBit.get(Long.numberOfLeadingZeros(left.sums)));
            }
            return left;
        }
    }

    /**
     * Changes letters of the comment of a table, a to c, until both checksums are those of another table: each letter
     * changes them by the same bits whatever the others are, so that this is to solve linear equations.
     */
    private static byte[] forged(byte[] table, byte[] wanted) {
        Map<Integer, Change> byHighestBit = new HashMap<>();
        for (int letter = 2; letter < 2 + LETTERS; letter++) {
            BitSet one = new BitSet();
            one.set(letter);
            Change change = new Change(both(changed(table, one)) ^ both(table), one).without(byHighestBit);
            byHighestBit.put(Long.numberOfLeadingZeros(change.sums()), change);
        }
        return changed(
                table,
                new Change(both(table) ^ both(wanted), new BitSet())
                        .without(byHighestBit)
                        .letters());
    }

    private static byte[] changed(byte[] table, BitSet letters) {
        byte[] changed = table.clone();
        letters.stream().forEach(letter -> changed[letter] ^= 2);
        return changed;
    }

    private static long both(byte[] bytes) {
        List<Long> sums = sums(bytes);
        return sums.getFirst() << 32 | sums.getLast();
    }
}
