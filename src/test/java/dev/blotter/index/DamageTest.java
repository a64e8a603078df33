package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.index.fault.IndexException;
import dev.blotter.index.folder.WriterLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage on a disk is seen, and told as what it is (issue 17). */
@Timeout(600)
final class DamageTest {
    /** In so many bytes of each file a bit is turned. */
    private static final int FLIPS = Integer.getInteger("blotter.points", 8);

    @TempDir
    private Path temp;

    private TestBlotter whole;
    private List<String> export;

    @BeforeEach
    void makeIndex() {
        whole = new TestBlotter(temp.resolve("whole"));
        whole.write(Report.at("a"), Report.at("b"), Report.at("c"));
        whole.write(Report.at("b"), Report.at("d"));
        export = whole.export();
    }

    @Test
    void anIndexThatIsWholeIsTold() {
        IndexCheck check = IndexCheck.of(whole.folder());

        assertThat(check.isWhole()).isTrue();
        assertThat(check.files()).isGreaterThan(4);
        assertThat(check.entries()).isEqualTo(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aFlippedByteIsHarmlessOrFound(long seed) throws IOException {
        Random random = new Random(seed);
        for (String file : files()) {
            byte[] bytes = Files.readAllBytes(whole.folder().resolve(file));
            for (int flip = 0; flip < FLIPS && bytes.length > 0; flip++) {
                int at = random.nextInt(bytes.length);
                byte bit = (byte) (1 << random.nextInt(8));
                bytes[at] ^= bit;
                assertThatDamageIsSeen(file, bytes, file + " at " + at + " bit " + bit + " seed " + seed);
                bytes[at] ^= bit;
            }
        }
    }

    @Test
    void aFileThatIsCutShortOrGoneIsFound() throws IOException {
        for (String file : files()) {
            byte[] bytes = Files.readAllBytes(whole.folder().resolve(file));
            if (bytes.length > 0) {
                assertThatDamageIsSeen(file, Arrays.copyOf(bytes, bytes.length / 2), file + " cut");
                assertThatDamageIsSeen(file, new byte[0], file + " empty");
            }
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(whole.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void assertThatDamageIsSeen(String file, byte[] bytes, String what) throws IOException {
        TestBlotter damaged = new TestBlotter(temp.resolve("damaged"));
        try {
            whole.asIfKilled(damaged.folder());
            Files.write(damaged.folder().resolve(file), bytes);
            boolean found = !isWhole(damaged);
            List<String> read = read(damaged);
            assertThat(found || read.equals(export))
                    .as("%s is harmless or found", what)
                    .isTrue();
        } finally {
            delete(damaged.folder());
        }
    }

    private static boolean isWhole(TestBlotter blotter) {
        try {
            return IndexCheck.of(blotter.folder()).isWhole();
        } catch (IndexException e) {
            assertThat(e).hasMessageMatching("(?s)[^\n]*(is damaged|holds no index)[^\n]*");
            return false;
        }
    }

    /** The export, or nothing when it says that the index is damaged. */
    private static List<String> read(TestBlotter blotter) {
        try {
            blotter.search(Ask.text("raid").filter());
            return blotter.export();
        } catch (IndexException e) {
            assertThat(e).hasMessageMatching("(?s)[^\n]*(is damaged|holds no index)[^\n]*");
            return List.of();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void afterARunThatDiedTheIndexIsCheckedBeforeItIsWritten() throws IOException {
        damageLargest();
        Files.writeString(whole.folder().resolve(WriterLock.FILE), "4711\n", StandardCharsets.US_ASCII);

        assertThatThrownBy(whole::session)
                .isInstanceOf(IndexException.class)
                .hasMessageContaining(".cfs is not what was written")
                .hasMessageContaining("move it away and index again");
    }

    @Test
    void aRunThatEndedLeavesNoNumber() throws IOException {
        assertThat(whole.folder().resolve(WriterLock.FILE)).isEmptyFile();
    }

    @Test
    void anEntryWhoseBytesChangedUnseenIsNotGivenOut() throws IOException {
        damageLargest();

        assertThat(read(whole)).isIn(List.of(), export);
        assertThat(IndexCheck.of(whole.folder()).broken())
                .singleElement()
                .asString()
                .endsWith(".cfs");
    }

    private void damageLargest() throws IOException {
        try (Stream<Path> files = Files.list(whole.folder())) {
            Path largest = files.max(Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, bytes);
        }
    }
}
